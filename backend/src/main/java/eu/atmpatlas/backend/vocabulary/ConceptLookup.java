package eu.atmpatlas.backend.vocabulary;

import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entities.EntityName;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.vocabulary.Vocabulary;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds concepts by code, in memory. Leaves out a code that its vocabulary no longer has. A record
 * that is a code of a facet is given as a concept with its name.
 */
@Component
public class ConceptLookup {

    private final Vocabularies vocabularies;

    private final Entities entities;

    ConceptLookup(Vocabularies vocabularies, Entities entities) {
        this.vocabularies = vocabularies;
        this.entities = entities;
    }

    /** The concepts with these codes, in the order of the codes. */
    public List<Concept> byCodes(String scheme, Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        if (scheme.equals(FacetDefinition.RECORDS)) {
            Map<String, EntityName> names = entities.names(codes);
            return codes.stream()
                    .flatMap(code -> Stream.ofNullable(names.get(code)))
                    .map(ConceptLookup::record)
                    .toList();
        }
        Optional<Vocabulary> vocabulary = vocabularies.find(scheme);
        return codes.stream()
                .flatMap(code -> vocabulary.flatMap(all -> all.find(code)).stream())
                .toList();
    }

    /** The concept with this code. */
    public @Nullable Concept find(String scheme, @Nullable String code) {
        if (code == null) {
            return null;
        }
        return scheme.equals(FacetDefinition.RECORDS)
                ? byCodes(scheme, List.of(code)).stream().findFirst().orElse(null)
                : vocabularies.concept(scheme, code).orElse(null);
    }

    private static Concept record(EntityName record) {
        return new Concept(
                FacetDefinition.RECORDS,
                record.id(),
                record.name(),
                record.name(),
                null,
                null,
                null,
                null,
                0);
    }
}
