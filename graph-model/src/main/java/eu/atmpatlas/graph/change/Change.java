package eu.atmpatlas.graph.change;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.part.PartType;
import eu.atmpatlas.graph.provenance.Provenance;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One entry of the change log.
 *
 * @param seq change number: from 1, without gaps, in the order of commits
 * @param subject type of the object that changed
 * @param subjectId id of the object that changed; the key of a concept or work package, the scheme
 *     of a vocabulary
 * @param kind of the record; null if the subject is not a record
 * @param touches ids of the records whose page or search entry changes
 * @param before canonical JSON of the subject before the change, or null if it is new
 * @param after canonical JSON of the subject after the change, or null if it was removed
 */
public record Change(
        long seq,
        Instant at,
        Provenance by,
        Subject subject,
        String subjectId,
        @Nullable EntityKind kind,
        Operation operation,
        List<String> touches,
        @Nullable String before,
        @Nullable String after) {

    /** Type of the object that changed. */
    public enum Subject {
        ENTITY,
        RELATION,
        AUTHORISATION,
        WORK_PACKAGE,
        SOURCE,
        CONCEPT,
        VOCABULARY,
        MARKET_STATUS,
        DESIGNATION,
        INSPECTION,
        ROUTE_STEP,
        EXTERNAL_COUNT;

        private static final Map<PartType, Subject> OF_PARTS = new EnumMap<>(PartType.class);

        static {
            for (PartType type : PartType.values()) {
                OF_PARTS.put(type, valueOf(type.name()));
            }
        }

        /** The subject of the changes of a type of part. */
        public static Subject of(PartType type) {
            return Objects.requireNonNull(OF_PARTS.get(type));
        }

        /** The type of part, if parts with a definition are the subject. */
        public Optional<PartType> partType() {
            return OF_PARTS.keySet().stream().filter(type -> of(type) == this).findFirst();
        }
    }

    /** What happened to the subject. */
    public enum Operation {
        CREATED,
        UPDATED,
        REMOVED,
        /** The record was merged into another; its id redirects there. */
        MERGED
    }
}
