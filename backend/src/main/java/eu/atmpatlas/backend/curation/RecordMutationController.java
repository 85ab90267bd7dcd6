package eu.atmpatlas.backend.curation;

import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.error.ForbiddenException;
import eu.atmpatlas.backend.permission.Action;
import eu.atmpatlas.backend.permission.Actor;
import eu.atmpatlas.backend.permission.CurrentActor;
import eu.atmpatlas.backend.permission.Permissions;
import eu.atmpatlas.backend.permission.ProtectedRecord;
import eu.atmpatlas.graph.curation.ChangeReverts;
import eu.atmpatlas.graph.curation.CurationResult;
import eu.atmpatlas.graph.curation.Editor;
import eu.atmpatlas.graph.curation.RecordEdits;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.statement.Statement.Method;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Edits, confirms and reverts records. */
@Controller
class RecordMutationController {

    private final RecordEdits edits;
    private final ChangeReverts reverts;
    private final ProtectedRecords protectedRecords;
    private final RecordLoader records;

    RecordMutationController(
            RecordEdits edits,
            ChangeReverts reverts,
            ProtectedRecords protectedRecords,
            RecordLoader records) {
        this.edits = edits;
        this.reverts = reverts;
        this.protectedRecords = protectedRecords;
        this.records = records;
    }

    @MutationMapping
    CurationResult editRecord(
            @Argument String record,
            @Argument List<FieldChangeInput> changes,
            @Argument int expectedSeq,
            @Argument @Nullable String key,
            GraphQLContext context) {
        return edits.edit(
                new RecordEdits.Edit(record, FieldChangeInput.changes(changes), expectedSeq, key),
                editor(context, Action.EDIT, record));
    }

    @MutationMapping
    CurationResult confirmRecord(
            @Argument String record,
            @Argument @Nullable List<String> fields,
            GraphQLContext context) {
        Set<String> names = fields == null ? Set.of() : new LinkedHashSet<>(fields);
        return edits.confirm(record, names, editor(context, Action.CONFIRM, record));
    }

    @MutationMapping
    CurationResult revertChange(
            @Argument int seq, @Argument String reason, GraphQLContext context) {
        Actor actor = CurrentActor.of(context);
        Permissions.check(
                actor, Action.REVERT, reverts.find(seq).flatMap(protectedRecords::of).orElse(null));
        return reverts.revert(
                seq, reason, new Editor(actor.id(), actor.displayName(), Method.EDIT));
    }

    /** The actor as an editor of the record, if the actor may do this. */
    private Editor editor(GraphQLContext context, Action action, String record) {
        Actor actor = CurrentActor.of(context);
        Optional<ProtectedRecord> found = protectedRecords.find(record);
        if (found.isPresent()) {
            Permissions.check(actor, action, found.get());
        } else if (actor.isVisitor()) {
            throw new ForbiddenException("record", "is for those who have signed in", false);
        }
        boolean curates =
                found.map(each -> Permissions.allows(actor, Action.DECIDE, each)).orElse(false);
        return new Editor(actor.id(), actor.displayName(), curates ? Method.EDIT : Method.OWNER);
    }

    @SchemaMapping(typeName = "RecordPayload")
    CompletableFuture<@Nullable Entity> record(
            CurationResult result, DataFetchingEnvironment environment) {
        return records.record(environment, result.record());
    }
}
