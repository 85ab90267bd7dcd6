package eu.atmpatlas.backend.importing;

import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.Direction;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.write.Write;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cells that say of a record what has tables of its own: who runs a site, which authorisations it
 * holds, where an expert works. They add what is missing and take nothing away: a tie that stands
 * already, with whatever role and dates, is left as it is, so that importing twice changes nothing.
 */
final class TieCells {

    /**
     * A row and the record it states.
     *
     * @param known the record as it stands in the graph, if it does
     */
    record Stated(SheetRow row, EntityDraft draft, @Nullable Entity known) {}

    private record Tie(String column, RelationType type, Direction direction) {}

    private final @Nullable Tie tie;
    private final Standing standing;

    TieCells(EntityKind kind, Standing standing) {
        this.standing = standing;
        this.tie =
                switch (kind) {
                    case SITE -> new Tie("operator", RelationType.OPERATES, Direction.IN);
                    case EXPERT ->
                            new Tie("affiliation", RelationType.AFFILIATED_WITH, Direction.OUT);
                    case INITIATIVE ->
                            new Tie("coordinator", RelationType.COORDINATES, Direction.IN);
                    case PRODUCT ->
                            new Tie("holder", RelationType.HOLDS_AUTHORISATION, Direction.IN);
                    case INSTITUTION, REGULATOR -> null;
                };
    }

    List<Statement> read(List<Stated> all) {
        var statements = new ArrayList<Statement>();
        Tie read = tie;
        if (read != null) {
            ties(read, all, statements);
        }
        for (Stated each : all) {
            held(each, "authorisations", "authorisation", statements);
            held(each, "accreditations", "accreditation", statements);
        }
        return statements;
    }

    private void ties(Tie read, List<Stated> all, List<Statement> statements) {
        List<Stated> telling =
                all.stream().filter(each -> !each.row().raw(read.column()).isBlank()).toList();
        if (telling.isEmpty()) {
            return;
        }
        List<String> known =
                telling.stream()
                        .filter(each -> each.known() != null)
                        .map(each -> each.draft().id())
                        .toList();
        Map<String, List<Relation>> there =
                known.isEmpty() ? Map.of() : standing.ties(known, read.type(), read.direction());
        for (Stated each : telling) {
            String id = each.draft().id();
            for (String other : each.row().many(read.column())) {
                boolean stands =
                        there.getOrDefault(id, List.of()).stream()
                                .anyMatch(relation -> relation.otherThan(id).equals(other));
                if (!stands) {
                    boolean in = read.direction() == Direction.IN;
                    var put =
                            new Write.PutRelation(
                                    read.type(),
                                    in ? other : id,
                                    in ? id : other,
                                    null,
                                    null,
                                    null,
                                    each.draft().sources());
                    statements.add(new Statement(put, each.row(), read.column()));
                }
            }
        }
    }

    private void held(Stated each, String column, String scheme, List<Statement> statements) {
        for (String cell : each.row().many(column)) {
            String of = scheme;
            String code = standing.code(of, cell);
            // GraphQL gives both in one list, and so do sheets.
            if (!standing.has(of, code)
                    && standing.has("accreditation", standing.code("accreditation", cell))) {
                of = "accreditation";
                code = standing.code(of, cell);
            }
            Entity known = each.known();
            if (known == null || !known.authorisationCodes(of).contains(code)) {
                String words = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
                var held =
                        new Authorisation(
                                each.draft().id() + "-" + words,
                                each.draft().id(),
                                of,
                                code,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                each.draft().sources());
                statements.add(new Statement(new Write.PutAuthorisation(held), each.row(), column));
            }
        }
    }
}
