package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.gaps.model.Geography;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.RegionLevel;
import eu.atmpatlas.graph.vocabulary.Concept;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Names of regions. */
@Component
public class RegionNames {

    private final ConceptLookup concepts;

    RegionNames(ConceptLookup concepts) {
        this.concepts = concepts;
    }

    String name(Region region, GapMessages messages) {
        if (region.code().equals(Geography.EUROPE)) {
            return messages.text("region.EUROPE");
        }
        String scheme =
                region.level().ordinal() <= RegionLevel.COUNTRY.ordinal() ? "country" : "nuts";
        return Arrays.stream(region.code().split(Geography.SEPARATOR))
                .map(code -> label(concepts.find(scheme, code), messages, code))
                .collect(Collectors.joining(", "));
    }

    public static String label(@Nullable Concept concept, GapMessages messages, String fallback) {
        return concept == null
                ? fallback
                : messages.isDutch() ? concept.labelNl() : concept.labelEn();
    }
}
