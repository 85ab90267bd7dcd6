package eu.atmpatlas.backend.entity;

import eu.atmpatlas.graph.entity.Identifier;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Links to records in the outside systems that have a public page for each id. */
public final class IdentifierLinks {

    private static final Map<String, String> URL_PATTERNS =
            Map.ofEntries(
                    Map.entry("ROR", "https://ror.org/%s"),
                    Map.entry("ORCID", "https://orcid.org/%s"),
                    Map.entry("WIKIDATA", "https://www.wikidata.org/wiki/%s"),
                    Map.entry("ISNI", "https://isni.org/isni/%s"),
                    Map.entry("LEI", "https://search.gleif.org/#/record/%s"),
                    Map.entry("CORDIS", "https://cordis.europa.eu/project/id/%s"),
                    Map.entry("OPENALEX", "https://openalex.org/%s"),
                    Map.entry("CROSSREF_FUNDER", "https://doi.org/%s"),
                    Map.entry(
                            "EUDRACT",
                            "https://www.clinicaltrialsregister.eu/ctr-search/search?query=eudract_number:%s"),
                    Map.entry("EU_CT", "https://euclinicaltrials.eu/ctis-public/view/%s"),
                    Map.entry("ICD_10", "https://icd.who.int/browse10/2019/en#/%s"),
                    Map.entry("ORPHANET", "https://www.orpha.net/en/disease/detail/%s"),
                    Map.entry("NCT", "https://clinicaltrials.gov/study/%s"));

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
