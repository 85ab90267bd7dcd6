package eu.atmpatlas.graph.write.model;

import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The current state of everything that a list of writes refers to, read under the log's lock.
 *
 * @param kinds of the records that exist, by id
 * @param retired ids that are never assigned again, each with the id that it redirects to
 * @param seqs number of the last change, by subject
 * @param payloads canonical JSON after those changes, by number
 * @param steps relations that must not lead back, onwards from what the writes put
 * @param identifiers id of the record that has an external identifier, by the identifier's key
 */
public record GraphState(
        long head,
        Map<String, EntityKind> kinds,
        Map<String, Optional<String>> retired,
        Map<WriteSubjects.Key, Long> seqs,
        Map<Long, String> payloads,
        Map<String, String> identifiers,
        List<Hierarchy.Step> steps) {

    @Nullable
    public Long seq(WriteSubjects.Key key) {
        return seqs.get(key);
    }

    public boolean has(WriteSubjects.Key key) {
        return seqs.containsKey(key);
    }

    public Optional<String> payload(WriteSubjects.Key key) {
        return Optional.ofNullable(seqs.get(key)).map(payloads::get);
    }
}
