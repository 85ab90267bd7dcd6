package eu.atmpatlas.backend.entity;

import eu.atmpatlas.graph.entity.Identifier;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Links to records in the outside systems that have a public page for each id. */
public final class IdentifierLinks {

    private static final Map<String, String> URL_PATTERNS =
            Map.of(
                    "ROR", "https://ror.org/%s",
                    "ORCID", "https://orcid.org/%s",
                    "WIKIDATA", "https://www.wikidata.org/wiki/%s",
                    "ISNI", "https://isni.org/isni/%s",
                    "LEI", "https://search.gleif.org/#/record/%s",
                    "CORDIS", "https://cordis.europa.eu/project/id/%s",
                    "OPENALEX", "https://openalex.org/%s",
                    "CROSSREF_FUNDER", "https://doi.org/%s");

    private IdentifierLinks() {}

    /** Returns the link; null if the system has no such pages. */
    public static @Nullable String url(Identifier identifier) {
        String pattern = URL_PATTERNS.get(identifier.scheme());
        return pattern == null
                ? null
                : pattern.formatted(
                        UriUtils.encodePath(identifier.value(), StandardCharsets.UTF_8));
    }
}
