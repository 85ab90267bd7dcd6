package eu.atmpatlas.backend.change;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
 * A change as published by GraphQL, streams and webhooks.
 *
 * @param number position in the log, from 1, without gaps
 * @param kind of the record, if the subject is a record
 * @param records ids of the records that it touches
 * @param kinds of these records
 * @param countries codes of the countries of these records, including broader ones ({@code EU})
 * @param fields names of the fields that differ
 * @param before state before the change, by field name; null if the object is new, or withheld
 * @param after state after the change, by field name; null if the object was removed, or withheld
 * @param withheld whether the content is withheld, because the expert is no longer listed
 * @param sources of the state after the change, or before it if the object was removed, and of the
 *     statements that changed
 * @param statements what the change did to the statements of a record; JSON has them in {@code
 *     before} and {@code after}
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
        List<Source> sources,
        @JsonIgnore List<StatementChange> statements) {}
