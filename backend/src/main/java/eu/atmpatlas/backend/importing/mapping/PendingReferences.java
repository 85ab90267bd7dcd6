package eu.atmpatlas.backend.importing.mapping;

import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.write.model.Write;
import eu.atmpatlas.graph.write.model.WriteSubjects;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The objects that earlier rows would add although nothing is written yet. Finds rows that state
 * the same object twice, and lets later rows refer to earlier ones.
 */
public final class PendingReferences {

    private static final long FILE_FACTOR = 1L << 44;
    private static final EntityKind[] KINDS = EntityKind.values();

    private final HashedKeyMap keyNumbers;
    private final int file;

    /**
     * @param keyNumbers shared by the files of a dry run
     * @param file number of this file among them
     */
    public PendingReferences(HashedKeyMap keyNumbers, int file) {
        this.keyNumbers = keyNumbers;
        this.file = file;
    }

    /**
     * Adds the objects of the rows, and reports those that an earlier row of this file has stated.
     */
    public void add(List<RowWrite> rowWrites) {
        for (RowWrite rowWrite : rowWrites) {
            long previous = keyNumbers.put(keyOf(rowWrite.write()), number(rowWrite));
            if (rowWrite.column() == null && isOfThisFile(previous)) {
                rowWrite.row()
                        .problem(
                                idColumn(rowWrite.write()),
                                "is stated in row %d already".formatted(rowNumber(previous)));
            }
            if (rowWrite.write() instanceof Write.PutEntity(var entity, _)) {
                addIdentifiers(entity, rowWrite);
            }
        }
    }

    private void addIdentifiers(EntityDraft entity, RowWrite rowWrite) {
        for (Identifier identifier : entity.identifiers()) {
            long previous = keyNumbers.put("identifier:" + identifier.key(), number(rowWrite));
            if (isOfThisFile(previous) && rowNumber(previous) != rowWrite.row().line()) {
                rowWrite.row()
                        .problem(
                                "identifiers",
                                identifier.key(),
                                "is that of row %d already".formatted(rowNumber(previous)));
            }
        }
    }

    /**
     * Placeholders for objects that the batch refers to and earlier rows have stated. The write
     * service needs them to validate the batch.
     */
    public List<Write> placeholders(List<RowWrite> batch) {
        var batchKeys = new HashSet<String>();
        batch.forEach(rowWrite -> batchKeys.add(keyOf(rowWrite.write())));
        Map<String, Write> placeholders = new LinkedHashMap<>();
        for (RowWrite rowWrite : batch) {
            for (Reference reference : Reference.of(rowWrite.write())) {
                long number = keyNumbers.get(reference.key());
                if (number != HashedKeyMap.ABSENT && !batchKeys.contains(reference.key())) {
                    EntityKind kind = KINDS[(int) (number % 16) % KINDS.length];
                    placeholders.computeIfAbsent(
                            reference.key(), key -> reference.placeholder(kind));
                }
            }
        }
        return List.copyOf(placeholders.values());
    }

    private long number(RowWrite rowWrite) {
        int kind =
                rowWrite.write() instanceof Write.PutEntity(var entity, _)
                        ? entity.kind().ordinal()
                        : 0;
        return file * FILE_FACTOR + rowWrite.row().line() * 16 + kind;
    }

    private boolean isOfThisFile(long number) {
        return number != HashedKeyMap.ABSENT && number / FILE_FACTOR == file;
    }

    private static long rowNumber(long number) {
        return number % FILE_FACTOR / 16;
    }

    private static String keyOf(Write write) {
        return switch (write) {
            case Write.PutSource(var source) -> new Reference.ToSource(source.id()).key();
            case Write.PutVocabulary put -> new Reference.ToVocabulary(put.scheme()).key();
            case Write.PutConcept(var concept) ->
                    new Reference.ToConcept(concept.scheme(), concept.code()).key();
            case Write.PutEntity(var entity, _) -> new Reference.ToEntity(entity.id()).key();
            case Write.RetireId retire -> "retired:" + retire.id();
            case Write.PutAuthorisation(var authorisation) -> "authorisation:" + authorisation.id();
            case Write.PutWorkPackage(var part) -> "work-package:" + part.key();
            case Write.PutPart(var part) -> "part:" + part.key();
            case Write.PutRelation put -> WriteSubjects.relationId(put);
            case Write.PutStatements(var record, var statements) ->
                    "statement:"
                            + statements.stream()
                                    .map(statement -> statement.id(record))
                                    .collect(Collectors.joining(","));
            default -> throw new IllegalStateException("no row causes " + write);
        };
    }

    private static String idColumn(Write write) {
        return switch (write) {
            case Write.PutVocabulary _ -> "scheme";
            case Write.PutConcept _, Write.PutWorkPackage _ -> "code";
            case Write.PutRelation _ -> "from";
            case Write.PutStatements _ -> "record";
            default -> "id";
        };
    }
}
