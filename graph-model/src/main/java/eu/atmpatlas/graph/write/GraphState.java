package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/**
 * What stands in the graph of all that a list of writes names, read under the log's lock.
 *
 * @param kinds of the records that exist, by id
 * @param retired ids no longer given, each with the one that it leads to
 * @param seqs number of the last change, by subject
 * @param payloads canonical JSON after those changes, by number
 * @param identifiers id of the record that an outside identifier belongs to, by its key
 */
record GraphState(
        long head,
        Map<String, EntityKind> kinds,
        Map<String, Optional<String>> retired,
        Map<Subjects.Key, Long> seqs,
        Map<Long, String> payloads,
        Map<String, String> identifiers) {

    @Nullable Long seq(Subjects.Key key) {
        return seqs.get(key);
    }

    boolean has(Subjects.Key key) {
        return seqs.containsKey(key);
    }

    Optional<String> payload(Subjects.Key key) {
        return Optional.ofNullable(seqs.get(key)).map(payloads::get);
    }
}
