package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.relation.RelationId;
import eu.atmpatlas.graph.statement.SourceAuthority;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides between a relation and its denial. Both have the same type, ends, role and first day. A
 * denial without a role denies the relation in every role. The stronger one counts; the other stays
 * on record. One is stronger by the authority of its best source, then by the later day; if both
 * are equal, the relation counts. A denial that ends before the relation does not outweigh it,
 * because the relation holds after that day.
 */
final class RelationSelection {

    private final Function<String, Optional<String>> urlOfSource;

    /**
     * @param urlOfSource address of a source by id, where it has one
     */
    RelationSelection(Function<String, Optional<String>> urlOfSource) {
        this.urlOfSource = urlOfSource;
    }

    /** Returns the key of the relations of one type between two records with the same first day. */
    private static String between(Write.PutRelation put) {
        return RelationId.of(put.type(), put.from(), put.to(), null, put.validFrom());
    }

    /** Returns whether a denial is about a relation. */
    private static boolean isAbout(Write.PutRelation denial, Write.PutRelation relation) {
        return denial.role() == null || denial.role().equals(relation.role());
    }

    /**
     * Returns the writes, with {@code shown} set in each relation. The list must have every
     * statement about the same two records that a denial in it is about.
     */
    List<Write> select(List<Write> writes) {
        var yes = new HashMap<String, List<Write.PutRelation>>();
        var no = new HashMap<String, List<Write.PutRelation>>();
        for (Write write : writes) {
            if (write instanceof Write.PutRelation put) {
                (put.stated().asserted() ? yes : no)
                        .computeIfAbsent(between(put), _ -> new ArrayList<>())
                        .add(put);
            }
        }
        return writes.stream()
                .map(write -> write instanceof Write.PutRelation put ? select(put, yes, no) : write)
                .toList();
    }

    private Write.PutRelation select(
            Write.PutRelation put,
            Map<String, List<Write.PutRelation>> yes,
            Map<String, List<Write.PutRelation>> no) {
        boolean shown =
                put.stated().asserted()
                        ? no.getOrDefault(between(put), List.of()).stream()
                                .filter(denial -> isAbout(denial, put))
                                .noneMatch(denial -> outweighs(denial, put))
                        : isShown(put, yes.getOrDefault(between(put), List.of()));
        return put.with(put.stated().withShown(shown));
    }

    /** A denial counts if it outweighs a relation, or if there is none that it is about. */
    private boolean isShown(Write.PutRelation denial, List<Write.PutRelation> relations) {
        List<Write.PutRelation> denied =
                relations.stream().filter(relation -> isAbout(denial, relation)).toList();
        return denied.isEmpty()
                || denied.stream().anyMatch(relation -> outweighs(denial, relation));
    }

    private boolean outweighs(Write.PutRelation denial, Write.PutRelation relation) {
        LocalDate end = denial.validTo();
        LocalDate needed = relation.validTo();
        boolean lastsAsLong = end == null || (needed != null && !end.isBefore(needed));
        return lastsAsLong
                && Comparator.comparing(this::authority)
                                .thenComparing(
                                        (Write.PutRelation put) -> put.stated().day(),
                                        Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                                .compare(denial, relation)
                        > 0;
    }

    private SourceAuthority authority(Write.PutRelation put) {
        return best(put.sources());
    }

    private SourceAuthority best(Collection<String> sources) {
        return sources.stream()
                .map(source -> SourceAuthority.of(url(source), null))
                .max(Comparator.naturalOrder())
                .orElse(SourceAuthority.OTHER);
    }

    private @Nullable String url(String source) {
        return urlOfSource.apply(source).orElse(null);
    }
}
