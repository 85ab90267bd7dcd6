package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.change.Change.Operation;
import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * A write that will change something.
 *
 * @param kinds of the affected records; null if the kind of one is unknown
 * @param countries stated of a record before or after the change, if the subject is a record
 * @param previous number of the last change to the same subject, or null if it is new
 * @param after canonical JSON, or null for a removal
 * @param seq number of this change in the log
 */
record PlannedChange(
        Write write,
        Subject subject,
        String subjectId,
        @Nullable EntityKind kind,
        Operation operation,
        List<String> touches,
        @Nullable Set<EntityKind> kinds,
        @Nullable Set<String> countries,
        @Nullable Long previous,
        @Nullable String after,
        long seq) {}
