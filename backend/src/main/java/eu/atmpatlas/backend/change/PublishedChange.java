package eu.atmpatlas.backend.change;

import com.fasterxml.jackson.annotation.JsonInclude;

import eu.atmpatlas.graph.change.Change.Operation;
import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.provenance.Provenance.Method;
import eu.atmpatlas.graph.provenance.Source;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A change as it is told outside: by GraphQL, streams and webhooks alike.
 *
 * @param number its place in the log, without gaps, from 1
 * @param kind of the record, where the subject is a record
 * @param records ids of the records it touches
 * @param kinds of these records
 * @param countries codes of the countries of these records, wider ones ({@code EU}) included
 * @param fields names of the fields that differ
 * @param before what was stated, by field name; null if it is new, or withheld
 * @param after what is stated, by field name; null if it is gone, or withheld
 * @param withheld whether what is said is kept back: the person asked about is no longer listed
 * @param sources of what is stated after, or before where it is gone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublishedChange(
        long number,
        Instant at,
        String actor,
        @Nullable String reason,
        Method method,
        Subject subject,
        String subjectId,
        @Nullable EntityKind kind,
        Operation operation,
        List<String> records,
        Set<EntityKind> kinds,
        Set<String> countries,
        List<String> fields,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after,
        boolean withheld,
        List<Source> sources) {}
