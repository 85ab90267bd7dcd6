package eu.atmpatlas.backend.search.index;

import eu.atmpatlas.graph.vocabulary.Vocabulary;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which concept is narrower than which, as the documents were made with it.
 *
 * @param broaderByKey by the concept's key, it and all broader ones
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
     * Whether documents made with these are right under others: all concepts are still there and
     * have the same broader ones. New concepts do not matter, no document has them yet.
     */
    boolean isContainedIn(ConceptHierarchies others) {
        return broaderByKey.entrySet().stream()
                .allMatch(entry ->
                        entry.getValue().equals(others.broaderByKey().get(entry.getKey())));
    }
}
