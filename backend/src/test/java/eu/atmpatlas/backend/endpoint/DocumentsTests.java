package eu.atmpatlas.backend.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.backend.endpoint.DocumentProperties.Allowed;
import eu.atmpatlas.backend.platform.ErrorCode;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Documents that go by a name: trusted ones, and those that were sent before. */
class DocumentsTests {

    private static final String SITES = "{ sites { totalCount } }";

    @TempDir private Path folder;

    @BeforeEach
    void documents() throws IOException {
        Files.writeString(folder.resolve("sites.graphql"), SITES);
        Files.writeString(folder.resolve("relay.json"), "{\"abc\": \"{ about { version } }\"}");
        Files.writeString(
                folder.resolve("apollo.json"),
                "{\"format\":\"apollo-persisted-query-manifest\",\"version\":1,\"operations\":"
                        + "[{\"id\":\"x1\",\"name\":\"A\",\"type\":\"query\",\"body\":\"query A {"
                        + " __typename }\"}]}");
    }

    @Test
    void trustedOnesAreFoundByNameIdAndHash() {
        var documents = new Documents(new DocumentProperties(Allowed.TRUSTED, folder));
        assertThat(documents.of(named("sites"))).isEqualTo(SITES);
        assertThat(documents.of(named(Hash.of(SITES)))).isEqualTo(SITES);
        assertThat(documents.of(named("sha256:" + Hash.of(SITES)))).isEqualTo(SITES);
        assertThat(documents.of(hashed(null, Hash.of(SITES)))).isEqualTo(SITES);
        assertThat(documents.of(named("abc"))).contains("about");
        assertThat(documents.of(named("x1"))).contains("query A");
        assertThat(documents.of(sent(SITES))).isEqualTo(SITES);
    }

    @Test
    void whereOnlyTrustedOnesAreRunNothingElseIsAndNothingIsLearnt() {
        var documents = new Documents(new DocumentProperties(Allowed.TRUSTED, folder));
        refused(() -> documents.of(sent("{ __typename }")), ErrorCode.DOCUMENT_NOT_TRUSTED);
        refused(() -> documents.of(sent(SITES + " ")), ErrorCode.DOCUMENT_NOT_TRUSTED);
        Asked other = hashed("{ __typename }", Hash.of("{ __typename }"));
        refused(() -> documents.of(other), ErrorCode.DOCUMENT_NOT_TRUSTED);
        documents.keep(other);
        refused(
                () -> documents.of(hashed(null, Hash.of("{ __typename }"))),
                ErrorCode.PERSISTED_QUERY_NOT_FOUND);
        refused(() -> documents.of(named("../sites")), ErrorCode.PERSISTED_QUERY_NOT_FOUND);
    }

    @Test
    void ourOwnPagesAndExamplesAreKnownWithoutAFolder() throws IOException {
        var documents = new Documents(new DocumentProperties(Allowed.TRUSTED, null));
        JsonNode manifest =
                new JsonMapper()
                        .readTree(new ClassPathResource("documents.json").getContentAsByteArray());
        for (JsonNode operation : manifest.path("operations")) {
            assertThat(documents.mayRun(operation.path("body").asString())).isTrue();
        }
        assertThat(
                        documents.mayRun(
                                new ClassPathResource("static/api/examples/about.graphql")
                                        .getContentAsString(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(documents.mayRun("{ __typename }")).isFalse();
    }

    @Test
    void aDocumentIsKeptUnderItsOwnHashOnly() {
        var documents = new Documents(new DocumentProperties(Allowed.ANY, null));
        Asked whole = hashed(SITES, Hash.of(SITES));
        assertThat(documents.of(whole)).isEqualTo(SITES);
        refused(
                () -> documents.of(hashed(null, Hash.of(SITES))),
                ErrorCode.PERSISTED_QUERY_NOT_FOUND);
        documents.keep(whole);
        assertThat(documents.of(hashed(null, Hash.of(SITES)))).isEqualTo(SITES);
        refused(
                () -> documents.of(hashed("{ other }", Hash.of(SITES))),
                ErrorCode.PERSISTED_QUERY_HASH_MISMATCH);
        refused(
                () ->
                        documents.of(
                                new Asked(
                                        null,
                                        null,
                                        Map.of(),
                                        Map.of("persistedQuery", Map.of("version", 2)),
                                        null)),
                ErrorCode.BAD_REQUEST);
    }

    private static Asked sent(String query) {
        return new Asked(query, null, Map.of(), Map.of(), null);
    }

    private static Asked named(String id) {
        return new Asked(null, null, Map.of(), Map.of(), id);
    }

    private static Asked hashed(@Nullable String query, String hash) {
        return new Asked(
                query,
                null,
                Map.of(),
                Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash)),
                null);
    }

    private static void refused(ThrowingCallable work, ErrorCode code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedRequestException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
