package eu.atmpatlas.backend.importing;

import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationId;
import eu.atmpatlas.graph.write.Write;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rows checked so far would add, though nothing is written yet: to find rows that state
 * the same thing twice, and to let later rows refer to earlier ones.
 */
final class Ahead {

    private static final long FILE = 1L << 44;
    private static final EntityKind[] KINDS = EntityKind.values();

    private final Seen seen;
    private final int file;

    /**
     * @param seen shared by the files of a dry run
     * @param file number of this file among them
     */
    Ahead(Seen seen, int file) {
        this.seen = seen;
        this.file = file;
    }

    /** Notes what the rows state, and reports what a row of this file stated before. */
    void note(List<Statement> statements) {
        for (Statement statement : statements) {
            long before = seen.put(key(statement.write()), number(statement));
            if (statement.column() == null && isOfThisFile(before)) {
                statement
                        .row()
                        .problem(
                                idColumn(statement.write()),
                                "is stated in row %d already".formatted(row(before)));
            }
            if (statement.write() instanceof Write.PutEntity(var entity, _)) {
                noteIdentifiers(entity, statement);
            }
        }
    }

    private void noteIdentifiers(EntityDraft entity, Statement statement) {
        for (Identifier identifier : entity.identifiers()) {
            long before = seen.put("identifier:" + identifier.key(), number(statement));
            if (isOfThisFile(before) && row(before) != statement.row().line()) {
                statement
                        .row()
                        .problem(
                                "identifiers",
                                identifier.key(),
                                "is that of row %d already".formatted(row(before)));
            }
        }
    }

    /**
     * Stand-ins for what the batch refers to and earlier rows state, for the write door to see when
     * it checks the batch.
     */
    List<Write> standIns(List<Statement> batch) {
        var own = new HashSet<String>();
        batch.forEach(statement -> own.add(key(statement.write())));
        Map<String, Write> standIns = new LinkedHashMap<>();
        for (Statement statement : batch) {
            for (Reference reference : Reference.of(statement.write())) {
                long number = seen.get(reference.key());
                if (number != Seen.NONE && !own.contains(reference.key())) {
                    EntityKind kind = KINDS[(int) (number % 16) % KINDS.length];
                    standIns.computeIfAbsent(reference.key(), key -> reference.standIn(kind));
                }
            }
        }
        return List.copyOf(standIns.values());
    }

    private long number(Statement statement) {
        int kind =
                statement.write() instanceof Write.PutEntity(var entity, _)
                        ? entity.kind().ordinal()
                        : 0;
        return file * FILE + statement.row().line() * 16 + kind;
    }

    private boolean isOfThisFile(long number) {
        return number != Seen.NONE && number / FILE == file;
    }

    private static long row(long number) {
        return number % FILE / 16;
    }

    private static String key(Write write) {
        return switch (write) {
            case Write.PutSource(var source) -> new Reference.ToSource(source.id()).key();
            case Write.PutVocabulary put -> new Reference.ToVocabulary(put.scheme()).key();
            case Write.PutConcept(var concept) ->
                    new Reference.ToConcept(concept.scheme(), concept.code()).key();
            case Write.PutEntity(var entity, _) -> new Reference.ToEntity(entity.id()).key();
            case Write.RetireId retire -> "retired:" + retire.id();
            case Write.PutAuthorisation(var held) -> "authorisation:" + held.id();
            case Write.PutWorkPackage(var part) -> "work-package:" + part.key();
            case Write.PutRelation put ->
                    RelationId.of(put.type(), put.from(), put.to(), put.role(), put.validFrom());
            default -> throw new IllegalStateException("no row asks for " + write);
        };
    }

    private static String idColumn(Write write) {
        return switch (write) {
            case Write.PutVocabulary _ -> "scheme";
            case Write.PutConcept _, Write.PutWorkPackage _ -> "code";
            case Write.PutRelation _ -> "from";
            default -> "id";
        };
    }
}
