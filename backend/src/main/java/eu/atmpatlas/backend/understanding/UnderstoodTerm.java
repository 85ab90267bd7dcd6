package eu.atmpatlas.backend.understanding;

import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.search.query.Near;
import eu.atmpatlas.backend.search.text.Gazetteer.Town;
import eu.atmpatlas.graph.vocabulary.Concept;

import org.jspecify.annotations.Nullable;

/** A part of a sentence that was understood. */
public sealed interface UnderstoodTerm {

    /** The part, as typed. */
    String phrase();

    /** The field of a filter of sites: {@code capability}, {@code near}. */
    String criterion();

    /**
     * A concept of a vocabulary.
     *
     * @param facet by which sites are filtered by it
     */
    record OfConcept(String phrase, FacetDefinition facet, Concept concept)
            implements UnderstoodTerm {
        @Override
        public String criterion() {
            return facet.argument();
        }
    }

    /**
     * A circle around a town.
     *
     * @param km its radius
     */
    record OfPlace(String phrase, Town town, double km) implements UnderstoodTerm {
        @Override
        public String criterion() {
            return "near";
        }

        /** The circle. */
        public Near near() {
            return Near.of(town.lat(), town.lon(), km);
        }

        /** The town's name in a language. */
        public String name(@Nullable Language language) {
            String dutch = town.dutch();
            return Language.choose(language, town.name(), dutch == null ? town.name() : dutch);
        }
    }
}
