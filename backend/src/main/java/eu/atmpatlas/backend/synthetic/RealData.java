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
 * The real data as the distribution to sample from. Missing values are sampled too, so that
 * proportions and gaps resemble the real data.
 */
final class RealData {

    private final Map<EntityKind, List<Map<String, String>>> rows = new EnumMap<>(EntityKind.class);
    private final List<Map<String, String>> authorisations;

    /**
     * @param seed location of the real data package
     */
    RealData(String seed, ImportLimits limits) {
        for (EntityKind kind : EntityKind.values()) {
            rows.put(kind, PackageRows.of(seed, TableSchema.ofKind(kind), limits));
        }
        authorisations = PackageRows.of(seed, TableSchema.AUTHORISATIONS, limits);
        if (rows.values().stream().anyMatch(List::isEmpty) || authorisations.isEmpty()) {
            throw new IllegalStateException(
                    seed + " lacks records of some kind, so there is nothing to sample from");
        }
    }

    /** The real records of a kind, as cells by column. */
    List<Map<String, String>> of(EntityKind kind) {
        return rows.getOrDefault(kind, List.of());
    }

    /** A random real authorisation of a site. */
    Map<String, String> authorisation(SeededRandom random) {
        return random.pick(authorisations);
    }

    /** Average number of authorisations of a real site. */
    double authorisationsPerSite() {
        return (double) authorisations.size() / of(EntityKind.SITE).size();
    }

    /** The codes of a random real record in a column; often none. */
    List<String> codes(EntityKind kind, String column, SeededRandom random) {
        return split(random.pick(of(kind)).get(column));
    }

    /**
     * Decides whether a synthetic record has a value in a column, with the frequency of the real
     * data.
     */
    boolean hasValue(EntityKind kind, String column, SeededRandom random) {
        return random.pick(of(kind)).containsKey(column);
    }

    static List<String> split(@Nullable String cell) {
        return cell == null ? List.of() : new ArrayList<>(Arrays.asList(cell.split("\\|")));
    }
}
