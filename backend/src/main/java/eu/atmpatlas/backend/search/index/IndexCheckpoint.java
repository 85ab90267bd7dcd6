package eu.atmpatlas.backend.search.index;

import eu.atmpatlas.backend.search.segment.IndexSchema;
import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.ChangeLog;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far the index has followed the change log and the calendar. Committed together with the
 * documents.
 *
 * @param seq number of the last applied change
 * @param fingerprint distinguishes that change from one with the same number in another graph's log
 * @param day for which the indexed operators are valid
 */
record IndexCheckpoint(long seq, String fingerprint, LocalDate day) {

    /** The state before the first change. */
    static final IndexCheckpoint START = new IndexCheckpoint(0, "", LocalDate.EPOCH);

    private static final String SCHEMA_KEY = "schema";
    private static final String SEQ_KEY = "seq";
    private static final String MARK_KEY = "mark";
    private static final String DAY_KEY = "day";

    /** The checkpoint after a change, on the same day. */
    IndexCheckpoint after(Change last) {
        return new IndexCheckpoint(last.seq(), fingerprint(last), day);
    }

    /** The checkpoint after the same change, on another day. */
    IndexCheckpoint on(LocalDate other) {
        return new IndexCheckpoint(seq, fingerprint, other);
    }

    private static String fingerprint(Change change) {
        return change.at() + " " + change.subjectId();
    }

    /** The checkpoint of a change number. */
    static IndexCheckpoint at(ChangeLog log, long seq, LocalDate day) {
        IndexCheckpoint start = START.on(day);
        return seq == 0
                ? start
                : log.after(seq - 1, 1).stream()
                        .filter(change -> change.seq() == seq)
                        .findFirst()
                        .map(start::after)
                        .orElse(start);
    }

    /** The committed checkpoint, or the start if it was written with another schema. */
    static IndexCheckpoint read(Map<String, String> committed) {
        try {
            return IndexSchema.VERSION.equals(committed.get(SCHEMA_KEY))
                    ? new IndexCheckpoint(
                            Long.parseLong(committed.getOrDefault(SEQ_KEY, "0")),
                            committed.getOrDefault(MARK_KEY, ""),
                            LocalDate.parse(committed.getOrDefault(DAY_KEY, "")))
                    : START;
        } catch (NumberFormatException | DateTimeParseException unreadable) {
            return START;
        }
    }

    Map<String, String> toCommitData() {
        var data = new HashMap<String, String>();
        data.put(SCHEMA_KEY, IndexSchema.VERSION);
        data.put(SEQ_KEY, Long.toString(seq));
        data.put(MARK_KEY, fingerprint);
        data.put(DAY_KEY, day.toString());
        return data;
    }

    /** Whether the log contains this very change. */
    boolean existsIn(ChangeLog log) {
        List<Change> found = seq == 0 ? List.of() : log.after(seq - 1, 1);
        return !found.isEmpty()
                && found.getFirst().seq() == seq
                && fingerprint(found.getFirst()).equals(fingerprint);
    }
}
