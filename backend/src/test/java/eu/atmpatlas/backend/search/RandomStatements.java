package eu.atmpatlas.backend.search;

import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.Statement.Claim;
import eu.atmpatlas.graph.statement.StatementDetail;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Generates statements by seed: values, denials, complete lists, old ones, ones without a day, and
 * ones that give a capability or product type a status of its own.
 */
final class RandomStatements {

    private final Random random;
    private final Map<String, List<String>> codes;
    private final LocalDate today;

    RandomStatements(long seed, Map<String, List<String>> codes, LocalDate today) {
        this.random = new Random(seed);
        this.codes = codes;
        this.today = today;
    }

    List<Write> on(EntityKind kind, Collection<String> records) {
        var writes = new ArrayList<Write>();
        for (String record : records) {
            var statements = new ArrayList<Statement>();
            for (ConceptField field : KindFields.of(kind).concepts()) {
                for (int i = random.nextInt(6); i > 2; i--) {
                    statements.add(statement(field));
                }
            }
            if (!statements.isEmpty()) {
                writes.add(new Write.PutStatements(record, statements));
            }
        }
        return writes;
    }

    private Statement statement(ConceptField field) {
        int kind = random.nextInt(8);
        Claim claim = kind == 0 && field.many() ? Claim.COMPLETE : kind < 4 ? Claim.NO : Claim.YES;
        return Statement.about(field.name(), claim, List.of("src-test"))
                .value(claim == Claim.COMPLETE ? null : pick(field.scheme()))
                .statedOn(day())
                .detail(claim == Claim.YES ? detail(field) : null)
                .build();
    }

    private @Nullable StatementDetail detail(ConceptField field) {
        boolean hasDetail =
                List.of("capabilities", "productTypes").contains(field.name())
                        && random.nextInt(2) == 0;
        if (!hasDetail) {
            return null;
        }
        // A status for one product type says nothing about the capability as a whole.
        boolean some = field.name().equals("capabilities") && random.nextInt(4) == 0;
        return new StatementDetail(
                pick("status"),
                day(),
                List.of(),
                null,
                null,
                some ? List.of(pick("product-type")) : List.of(),
                null);
    }

    /** Around the due dates of the test, or none. */
    @Nullable LocalDate day() {
        return random.nextInt(4) == 0
                ? null
                : today.minusMonths(12L * random.nextInt(4)).minusDays(random.nextInt(7));
    }

    private String pick(String scheme) {
        List<String> among = codes.get(scheme);
        return among.get(random.nextInt(among.size()));
    }
}
