package eu.atmpatlas.backend.search;

import java.util.List;
import java.util.Map;

/**
 * The records whose names share words with a name, or have it as their acronym.
 *
 * @param ids of the records that share the most weight, at most as many as asked for
 * @param frequencies in how many records each word of the name and of the candidates' names occurs
 * @param records number of records in the index
 */
public record NameCandidates(List<String> ids, Map<String, Integer> frequencies, int records) {

    /** Copies the collections. */
    public NameCandidates {
        ids = List.copyOf(ids);
        frequencies = Map.copyOf(frequencies);
    }
}
