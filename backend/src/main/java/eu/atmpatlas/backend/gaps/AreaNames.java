package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.backend.vocabulary.Concepts;
import eu.atmpatlas.graph.gaps.Area;
import eu.atmpatlas.graph.gaps.Geography;
import eu.atmpatlas.graph.gaps.Level;
import eu.atmpatlas.graph.vocabulary.Concept;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What areas are called. */
@Component
class AreaNames {

    private final Concepts concepts;

    AreaNames(Concepts concepts) {
        this.concepts = concepts;
    }

    String name(Area area, Texts texts) {
        if (area.code().equals(Geography.EUROPE)) {
            return texts.say("region.EUROPE");
        }
        boolean country = area.level() == Level.COUNTRY || area.code().equals(Geography.EU);
        return label(concepts.one(country ? "country" : "nuts", area.code()), texts, area.code());
    }

    static String label(@Nullable Concept concept, Texts texts, String otherwise) {
        return concept == null ? otherwise : texts.dutch() ? concept.labelNl() : concept.labelEn();
    }
}
