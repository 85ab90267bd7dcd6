package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.vocabulary.Vocabularies;

import java.util.Collection;
import java.util.List;

/** Broader and narrower concepts, as the vocabularies have them at the moment. */
record Broader(Vocabularies vocabularies) {

    Collection<String> downwards(String scheme, String code) {
        return vocabularies
                .find(scheme)
                .filter(vocabulary -> vocabulary.find(code).isPresent())
                .<Collection<String>>map(vocabulary -> vocabulary.downwards(code))
                .orElse(List.of(code));
    }

    String broadestKind(String kind) {
        List<String> upwards =
                vocabularies
                        .find(Codes.INSTITUTION_KIND)
                        .map(vocabulary -> vocabulary.upwards(kind))
                        .orElse(List.of());
        return upwards.isEmpty() ? kind : upwards.getLast();
    }
}
