package eu.atmpatlas.backend.synthetic;

import eu.atmpatlas.backend.importing.csv.ImportLimits;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.backend.importing.datapackage.PackageRows;
import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The real data as a model: what a made-up record states is thrown from what real ones state, gaps
 * included, so that shares and gaps are those of the real data by themselves.
 */
final class RealData {

    private final Map<EntityKind, List<Map<String, String>>> rows = new EnumMap<>(EntityKind.class);
    private final List<Map<String, String>> authorisations;

    /**
     * @param seed place of the real data package
     */
    RealData(String seed, ImportLimits limits) {
        for (EntityKind kind : EntityKind.values()) {
            rows.put(kind, PackageRows.of(seed, TableSchema.ofKind(kind), limits));
        }
        authorisations = PackageRows.of(seed, TableSchema.AUTHORISATIONS, limits);
        if (rows.values().stream().anyMatch(List::isEmpty) || authorisations.isEmpty()) {
            throw new IllegalStateException(
                    seed + " lacks records of some kind: there is nothing to go by");
        }
    }

    /** The real records of a kind, cells by column. */
    List<Map<String, String>> of(EntityKind kind) {
        return rows.getOrDefault(kind, List.of());
    }

    /** A real authorisation of a site. */
    Map<String, String> authorisation(SeededRandom random) {
        return random.pick(authorisations);
    }

    /** How many authorisations a real site has on average. */
    double authorisationsPerSite() {
        return (double) authorisations.size() / of(EntityKind.SITE).size();
    }

    /** The codes that some real record states in a column; often none. */
    List<String> codes(EntityKind kind, String column, SeededRandom random) {
        return split(random.pick(of(kind)).get(column));
    }

    /** Whether a made-up record states something in a column: as often as real ones do. */
    boolean hasValue(EntityKind kind, String column, SeededRandom random) {
        return random.pick(of(kind)).containsKey(column);
    }

    static List<String> split(@Nullable String cell) {
        return cell == null ? List.of() : new ArrayList<>(Arrays.asList(cell.split("\\|")));
    }
}
