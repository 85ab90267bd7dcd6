package eu.atmpatlas.backend.search.index;

import eu.atmpatlas.graph.vocabulary.Vocabulary;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which concept is narrower than which, as the documents were made with it.
 *
 * @param upwards by the concept's key, it and all broader ones
 */
record Hierarchies(Map<String, List<String>> upwards) {

    static Hierarchies of(Collection<Vocabulary> vocabularies) {
        var upwards = new HashMap<String, List<String>>();
        for (Vocabulary vocabulary : vocabularies) {
            vocabulary
                    .concepts()
                    .values()
                    .forEach(concept ->
                            upwards.put(concept.key(), vocabulary.upwards(concept.code())));
        }
        return new Hierarchies(upwards);
    }

    /**
     * Whether documents made with these are right under others: all concepts are still there and
     * have the same broader ones. New concepts do not matter, no document has them yet.
     */
    boolean holdIn(Hierarchies others) {
        return upwards.entrySet().stream()
                .allMatch(entry -> entry.getValue().equals(others.upwards().get(entry.getKey())));
    }
}
