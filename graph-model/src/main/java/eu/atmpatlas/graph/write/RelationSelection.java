package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.relation.RelationId;
import eu.atmpatlas.graph.statement.SourceAuthority;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides between a relation and its denial. Both have the same type, ends, role and first day. The
 * stronger one counts; the other stays on record. One is stronger by the authority of its best
 * source, then by the later day; if both are equal, the relation counts. A denial that ends before
 * the relation does not outweigh it, because the relation holds after that day.
 */
final class RelationSelection {

    private final Function<String, Optional<String>> urlOfSource;

    /**
     * @param urlOfSource address of a source by id, where it has one
     */
    RelationSelection(Function<String, Optional<String>> urlOfSource) {
        this.urlOfSource = urlOfSource;
    }

    /** Returns the key that a relation and its denial have in common. */
    static String pair(Write.PutRelation put) {
        return RelationId.of(put.type(), put.from(), put.to(), put.role(), put.validFrom());
    }

    /** Returns the writes, with {@code shown} set in each relation. */
    List<Write> select(List<Write> writes) {
        var yes = new HashMap<String, Write.PutRelation>();
        var no = new HashMap<String, Write.PutRelation>();
        for (Write write : writes) {
            if (write instanceof Write.PutRelation put) {
                (put.stated().asserted() ? yes : no).put(pair(put), put);
            }
        }
        return writes.stream()
                .map(write -> write instanceof Write.PutRelation put ? select(put, yes, no) : write)
                .toList();
    }

    private Write.PutRelation select(
            Write.PutRelation put,
            Map<String, Write.PutRelation> yes,
            Map<String, Write.PutRelation> no) {
        Write.PutRelation relation = yes.get(pair(put));
        Write.PutRelation denial = no.get(pair(put));
        boolean denied = denial != null && (relation == null || outweighs(denial, relation));
        return put.with(put.stated().withShown(put.stated().asserted() != denied));
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
