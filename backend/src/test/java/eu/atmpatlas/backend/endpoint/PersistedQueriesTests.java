package eu.atmpatlas.backend.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.backend.endpoint.DocumentProperties.Allowed;
import eu.atmpatlas.backend.error.ErrorCode;

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

/** Persisted queries and trusted documents. */
class PersistedQueriesTests {

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
    void trustedDocumentsAreFoundByNameIdAndHash() {
        var documents = new PersistedQueries(new DocumentProperties(Allowed.TRUSTED, folder));
        assertThat(documents.document(named("sites"))).isEqualTo(SITES);
        assertThat(documents.document(named(Sha256.hex(SITES)))).isEqualTo(SITES);
        assertThat(documents.document(named("sha256:" + Sha256.hex(SITES)))).isEqualTo(SITES);
        assertThat(documents.document(hashed(null, Sha256.hex(SITES)))).isEqualTo(SITES);
        assertThat(documents.document(named("abc"))).contains("about");
        assertThat(documents.document(named("x1"))).contains("query A");
        assertThat(documents.document(sent(SITES))).isEqualTo(SITES);
    }

    @Test
    void onlyTrustedDocumentsRunAndNothingIsPersisted() {
        var documents = new PersistedQueries(new DocumentProperties(Allowed.TRUSTED, folder));
        refused(() -> documents.document(sent("{ __typename }")), ErrorCode.DOCUMENT_NOT_TRUSTED);
        refused(() -> documents.document(sent(SITES + " ")), ErrorCode.DOCUMENT_NOT_TRUSTED);
        GraphQlHttpRequest other = hashed("{ __typename }", Sha256.hex("{ __typename }"));
        refused(() -> documents.document(other), ErrorCode.DOCUMENT_NOT_TRUSTED);
        documents.persist(other);
        refused(
                () -> documents.document(hashed(null, Sha256.hex("{ __typename }"))),
                ErrorCode.PERSISTED_QUERY_NOT_FOUND);
        refused(() -> documents.document(named("../sites")), ErrorCode.PERSISTED_QUERY_NOT_FOUND);
    }

    @Test
    void ourOwnPagesAndExamplesAreKnownWithoutAFolder() throws IOException {
        var documents = new PersistedQueries(new DocumentProperties(Allowed.TRUSTED, null));
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
    void aDocumentIsPersistedUnderItsOwnHashOnly() {
        var documents = new PersistedQueries(new DocumentProperties(Allowed.ANY, null));
        GraphQlHttpRequest whole = hashed(SITES, Sha256.hex(SITES));
        assertThat(documents.document(whole)).isEqualTo(SITES);
        refused(
                () -> documents.document(hashed(null, Sha256.hex(SITES))),
                ErrorCode.PERSISTED_QUERY_NOT_FOUND);
        documents.persist(whole);
        assertThat(documents.document(hashed(null, Sha256.hex(SITES)))).isEqualTo(SITES);
        refused(
                () -> documents.document(hashed("{ other }", Sha256.hex(SITES))),
                ErrorCode.PERSISTED_QUERY_HASH_MISMATCH);
        refused(
                () ->
                        documents.document(
                                new GraphQlHttpRequest(
                                        null,
                                        null,
                                        Map.of(),
                                        Map.of("persistedQuery", Map.of("version", 2)),
                                        null)),
                ErrorCode.BAD_REQUEST);
    }

    private static GraphQlHttpRequest sent(String query) {
        return new GraphQlHttpRequest(query, null, Map.of(), Map.of(), null);
    }

    private static GraphQlHttpRequest named(String id) {
        return new GraphQlHttpRequest(null, null, Map.of(), Map.of(), id);
    }

    private static GraphQlHttpRequest hashed(@Nullable String query, String hash) {
        return new GraphQlHttpRequest(
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
