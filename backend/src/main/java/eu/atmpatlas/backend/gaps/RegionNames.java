package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.gaps.model.Geography;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.RegionLevel;
import eu.atmpatlas.graph.vocabulary.Concept;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

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
        boolean country =
                region.level() == RegionLevel.COUNTRY || region.code().equals(Geography.EU);
        return label(
                concepts.find(country ? "country" : "nuts", region.code()),
                messages,
                region.code());
    }

    public static String label(@Nullable Concept concept, GapMessages messages, String fallback) {
        return concept == null
                ? fallback
                : messages.isDutch() ? concept.labelNl() : concept.labelEn();
    }
}
