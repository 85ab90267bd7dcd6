package eu.atmpatlas.backend.linked;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

class RepresentationTests {

    private static final Set<Representation> ALL = EnumSet.allOf(Representation.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "*/* | HTML",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | HTML",
                "application/xhtml+xml | HTML",
                "application/json | JSON",
                "application/* | JSON",
                "application/ld+json | JSON_LD",
                "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\" | JSON_LD",
                "text/turtle;q=0.9, application/ld+json;q=0.5 | TURTLE",
                "text/turtle;q=0.5, application/ld+json;q=0.9 | JSON_LD",
                "application/n-triples, */*;q=0.1 | N_TRIPLES",
                "text/*, text/html;q=0 | TURTLE",
                "text/html;q=0, */*;q=0.2 | JSON",
                "application/pdf | none",
                "text/turtle;q=0 | none",
                "not a media type | none"
            })
    void isWhatTheHeaderLikesBest(String accept, Representation best) {
        assertThat(Representation.bestMatch(List.of(accept), ALL))
                .isEqualTo(java.util.Optional.ofNullable(best));
    }
}
