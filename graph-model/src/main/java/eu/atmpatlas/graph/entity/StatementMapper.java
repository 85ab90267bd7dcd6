package eu.atmpatlas.graph.entity;

import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.Statement.Claim;
import eu.atmpatlas.graph.statement.Statement.Method;
import eu.atmpatlas.graph.statement.Statement.Rank;
import eu.atmpatlas.graph.statement.StatementDetail;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import java.time.LocalDate;
import java.util.List;

/** Maps {@code Statement} nodes to statements. */
final class StatementMapper {

    private StatementMapper() {}

    static Statement statement(Value p) {
        return Statement.about(
                        p.get("field").asString(),
                        Claim.valueOf(p.get("claim").asString()),
                        texts(p, "sources"))
                .value(text(p, "value"))
                .detail(detail(p))
                .statedOn(date(p, "statedOn"))
                .retrievedOn(date(p, "retrievedOn"))
                .valid(date(p, "validFrom"), date(p, "validTo"))
                .entered(Method.valueOf(p.get("method").asString()), text(p, "actor"))
                .rank(Rank.valueOf(p.get("rank").asString()))
                .note(text(p, "note"))
                .withRecord(p.get("withRecord").asBoolean())
                .shown(p.get("shown").asBoolean())
                .build();
    }

    private static StatementDetail detail(Value p) {
        return new StatementDetail(
                text(p, "status"),
                date(p, "statusOn"),
                texts(p, "scales"),
                text(p, "grade"),
                text(p, "batchScale"),
                texts(p, "productTypes"),
                p.get("openToThirdParties").isNull()
                        ? null
                        : p.get("openToThirdParties").asBoolean());
    }

    private static @Nullable String text(Value p, String name) {
        return p.get(name).isNull() ? null : p.get(name).asString();
    }

    private static @Nullable LocalDate date(Value p, String name) {
        return p.get(name).isNull() ? null : p.get(name).asLocalDate();
    }

    private static List<String> texts(Value p, String name) {
        return p.get(name).isNull() ? List.of() : p.get(name).asList(Value::asString);
    }
}
