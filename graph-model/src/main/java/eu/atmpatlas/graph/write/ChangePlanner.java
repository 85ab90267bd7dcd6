package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.change.Change.Operation;
import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.write.model.GraphState;
import eu.atmpatlas.graph.write.model.Write;
import eu.atmpatlas.graph.write.model.WriteJson;
import eu.atmpatlas.graph.write.model.WriteSubjects;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the writes that change something, and numbers them. */
final class ChangePlanner {

    private final GraphState state;
    private final Map<String, EntityKind> kinds;
    private long seq;

    ChangePlanner(GraphState state) {
        this.state = state;
        this.kinds = new HashMap<>(state.kinds());
        this.seq = state.head();
    }

    List<PlannedChange> plan(List<Write> writes) {
        for (Write write : writes) {
            if (write instanceof Write.PutEntity(var entity, _)) {
                kinds.put(entity.id(), entity.kind());
            }
        }
        var planned = new ArrayList<PlannedChange>();
        for (Write write : writes) {
            WriteSubjects.Key key = WriteSubjects.of(write);
            String after = WriteSubjects.isPut(write) ? WriteJson.json(write) : null;
            boolean unchanged =
                    write instanceof Write.RetireId
                            ? state.retired().containsKey(key.id())
                            : after != null && state.payload(key).filter(after::equals).isPresent();
            if (!unchanged) {
                planned.add(planned(write, key, after));
            }
        }
        return planned;
    }

    private PlannedChange planned(Write write, WriteSubjects.Key key, @Nullable String after) {
        Operation operation =
                write instanceof Write.MergeEntity
                                || write instanceof Write.RetireId(_, _, String _)
                        ? Operation.MERGED
                        : after == null
                                ? Operation.REMOVED
                                : state.has(key) ? Operation.UPDATED : Operation.CREATED;
        Write putState = after == null ? stateBefore(key) : write;
        List<String> touches = touches(write, putState);
        return new PlannedChange(
                write,
                key.subject(),
                key.id(),
                key.subject() == Subject.ENTITY ? kind(write, key.id()) : null,
                operation,
                touches,
                kinds(touches),
                key.subject() == Subject.ENTITY ? countries(write, stateBefore(key)) : null,
                state.seq(key),
                after,
                ++seq);
    }

    private @Nullable Set<EntityKind> kinds(List<String> touches) {
        if (!kinds.keySet().containsAll(touches)) {
            return null;
        }
        var touched = EnumSet.noneOf(EntityKind.class);
        touches.forEach(id -> touched.add(kinds.get(id)));
        return touched;
    }

    private static Set<String> countries(@Nullable Write... states) {
        var codes = new TreeSet<String>();
        for (Write state : states) {
            if (state instanceof Write.PutEntity(var entity, _)) {
                codes.addAll(entity.codes(KindFields.COUNTRY.name()));
            }
        }
        return codes;
    }

    private @Nullable EntityKind kind(Write write, String id) {
        return switch (write) {
            case Write.PutEntity put -> put.entity().kind();
            case Write.RetireId retire -> retire.kind();
            default -> state.kinds().get(id);
        };
    }

    private @Nullable Write stateBefore(WriteSubjects.Key key) {
        return state.payload(key).map(json -> WriteJson.read(key.subject(), json)).orElse(null);
    }

    private static List<String> touches(Write write, @Nullable Write putState) {
        return switch (putState == null ? write : putState) {
            case Write.PutEntity put ->
                    write instanceof Write.MergeEntity merge
                            ? List.of(merge.id(), merge.into())
                            : List.of(put.entity().id());
            case Write.PutRelation put -> List.of(put.from(), put.to());
            case Write.PutAuthorisation put ->
                    Stream.of(put.authorisation().holder(), put.authorisation().issuer())
                            .filter(id -> id != null)
                            .toList();
            case Write.PutWorkPackage put ->
                    Stream.of(put.workPackage().initiative(), put.workPackage().leadInstitution())
                            .filter(id -> id != null)
                            .toList();
            case Write.PutPart put ->
                    Stream.concat(Stream.of(put.part().owner()), put.part().references().stream())
                            .distinct()
                            .toList();
            case Write.RetireId retire ->
                    Stream.of(retire.id(), retire.into()).filter(id -> id != null).toList();
            default -> List.of();
        };
    }
}
