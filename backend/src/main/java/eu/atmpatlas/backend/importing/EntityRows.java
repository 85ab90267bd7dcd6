package eu.atmpatlas.backend.importing;

import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.write.Write;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rows that state records of one kind. A column that the sheet leaves out says nothing: what the
 * graph says there stays. An empty cell says that nothing is known.
 */
final class EntityRows implements RowReader {

    private final Standing standing;
    private final SourceCells sources;
    private final EntityCells cells;
    private final TieCells ties;
    private final boolean expert;

    EntityRows(EntityKind kind, Standing standing) {
        this.standing = standing;
        this.sources = new SourceCells(standing);
        this.cells = new EntityCells(kind, standing);
        this.ties = new TieCells(kind, standing);
        this.expert = kind == EntityKind.EXPERT;
    }

    @Override
    public List<Statement> read(List<SheetRow> rows) {
        List<String> ids = rows.stream().map(row -> row.raw("id").strip()).toList();
        Map<String, Entity> there = standing.records(ids);
        var statements = new ArrayList<>(sources.missing(rows));
        var stated = new ArrayList<TieCells.Stated>();
        for (SheetRow row : rows) {
            if (expert && PrivacyCheck.refuses(row)) {
                continue;
            }
            EntityDraft draft = draft(row, there.get(row.raw("id").strip()));
            if (draft != null) {
                // A record once made up stays marked so, unless it is deleted and stated anew.
                Entity known = there.get(draft.id());
                boolean synthetic =
                        known == null
                                ? Boolean.TRUE.equals(row.flag("synthetic"))
                                : known.synthetic();
                statements.add(Statement.ofRow(new Write.PutEntity(draft, synthetic), row));
                stated.add(new TieCells.Stated(row, draft, known));
            }
        }
        statements.addAll(ties.read(stated));
        return statements;
    }

    private @Nullable EntityDraft draft(SheetRow row, @Nullable Entity known) {
        String id = row.required("id");
        EntityDraft before = known == null ? null : known.stated();
        String name = before != null && !row.has("name") ? before.name() : row.required("name");
        List<String> from =
                before != null && !row.has("sources") ? before.sources() : sources.ids(row);
        // Read the whole row all the same: whoever mends it wants to know of every cell at once.
        EntityDraft draft =
                cells.draft(row, id == null ? "" : id, name == null ? "" : name, from, before);
        return id == null || name == null ? null : draft;
    }
}
