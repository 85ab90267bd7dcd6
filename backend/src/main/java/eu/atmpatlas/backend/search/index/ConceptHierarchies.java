package eu.atmpatlas.backend.search.index;

import eu.atmpatlas.graph.vocabulary.Vocabulary;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The concept hierarchies that the documents were built with.
 *
 * @param broaderByKey for each concept key, the concept itself and all broader ones
 */
record ConceptHierarchies(Map<String, List<String>> broaderByKey) {

    static ConceptHierarchies of(Collection<Vocabulary> vocabularies) {
        var broaderByKey = new HashMap<String, List<String>>();
        for (Vocabulary vocabulary : vocabularies) {
            vocabulary
                    .concepts()
                    .values()
                    .forEach(concept ->
                            broaderByKey.put(
                                    concept.key(), vocabulary.selfAndBroader(concept.code())));
        }
        return new ConceptHierarchies(broaderByKey);
    }

    /**
     * Whether documents built with this state are valid for the other: all concepts still exist
     * with the same broader ones. New concepts do not matter, because no document has them yet.
     */
    boolean isContainedIn(ConceptHierarchies others) {
        return broaderByKey.entrySet().stream()
                .allMatch(entry ->
                        entry.getValue().equals(others.broaderByKey().get(entry.getKey())));
    }
}
