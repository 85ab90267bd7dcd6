package eu.atmpatlas.graph.write.model;

import eu.atmpatlas.graph.relation.RelationId;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Relations that must not lead back to their beginning: no record is a part of its own part. */
public final class Hierarchy {

    /** The types of such relations. */
    public static final Set<RelationType> TYPES =
            EnumSet.of(RelationType.PART_OF, RelationType.SUCCEEDS);

    /**
     * A relation of the hierarchy.
     *
     * @param id of the relation
     */
    public record Step(
            String id,
            RelationType type,
            String from,
            String to,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static Step of(Write.PutRelation put) {
            return new Step(
                    RelationId.of(put.type(), put.from(), put.to(), put.role(), put.validFrom()),
                    put.type(),
                    put.from(),
                    put.to(),
                    put.validFrom(),
                    put.validTo());
        }

        /** Whether both can be valid on one day; who succeeded whom is true for ever. */
        private boolean isWith(Step other) {
            return type == other.type
                    && (type == RelationType.SUCCEEDS
                            || startsBy(other.validTo) && other.startsBy(validTo));
        }

        private boolean startsBy(@Nullable LocalDate day) {
            return day == null || validFrom == null || !validFrom.isAfter(day);
        }
    }

    private final Map<String, List<Step>> stepsByStart = new HashMap<>();

    /**
     * Creates a hierarchy of the relations of the graph and those that the writes put.
     *
     * @param stored relations of the graph on the ways onwards from what the writes put
     */
    public Hierarchy(Collection<Step> stored, List<? extends Write> writes) {
        var replaced = new HashSet<String>();
        for (Write write : writes) {
            if (write instanceof Write.PutRelation put
                    && TYPES.contains(put.type())
                    && put.stated().asserted()) {
                Step step = Step.of(put);
                replaced.add(step.id());
                add(step);
            } else if (write instanceof Write.RemoveRelation remove) {
                replaced.add(remove.id());
            }
        }
        stored.stream().filter(step -> !replaced.contains(step.id())).forEach(this::add);
    }

    private void add(Step step) {
        stepsByStart.computeIfAbsent(step.from(), start -> new ArrayList<>()).add(step);
    }

    /** Returns the way back to the beginning of a relation, for a message. */
    public Optional<String> loop(Write.PutRelation put) {
        if (!put.stated().asserted()
                || !TYPES.contains(put.type())
                || put.from().equals(put.to())) {
            return Optional.empty();
        }
        Step first = Step.of(put);
        var cameFrom = new HashMap<String, String>();
        cameFrom.put(put.to(), put.from());
        var open = new ArrayDeque<>(List.of(put.to()));
        while (!open.isEmpty()) {
            String here = open.remove();
            for (Step step : stepsByStart.getOrDefault(here, List.of())) {
                if (!step.isWith(first)) {
                    continue;
                }
                if (step.to().equals(put.from())) {
                    return Optional.of(way(put, here, cameFrom));
                }
                if (cameFrom.putIfAbsent(step.to(), here) == null) {
                    open.add(step.to());
                }
            }
        }
        return Optional.empty();
    }

    private static String way(Write.PutRelation put, String last, Map<String, String> cameFrom) {
        var way = new ArrayDeque<>(List.of(put.from()));
        @Nullable String at = last;
        while (at != null && !at.equals(put.from())) {
            way.addFirst(at);
            at = cameFrom.get(at);
        }
        way.addFirst(put.from());
        return "%s leads back to its beginning: %s".formatted(put.type(), String.join(" > ", way));
    }
}
