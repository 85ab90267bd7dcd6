package eu.atmpatlas.backend.connector.run;

import eu.atmpatlas.backend.connector.model.RegisterRecord;
import eu.atmpatlas.graph.entity.Entity;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * An entry of a register and what the atlas has of it.
 *
 * @param record with one of the entry's identifiers; null if there is none, or several
 * @param conflicting ids of several records that have the entry's identifiers; otherwise empty
 * @param candidates ids of records with the same name, if none has the identifiers
 * @param owners ids of the records that have the identifiers named by the entry, by their keys
 */
record MatchedEntry(
        RegisterRecord entry,
        @Nullable Entity record,
        List<String> conflicting,
        List<String> candidates,
        Map<String, String> owners) {

    MatchedEntry {
        conflicting = List.copyOf(conflicting);
        candidates = List.copyOf(candidates);
        owners = Map.copyOf(owners);
    }
}
