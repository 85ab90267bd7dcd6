package eu.atmpatlas.graph.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which capabilities a manufacturer needs next to those it has to get a therapy to a patient. */
final class Complements {

    private static final Map<String, List<String>> NEEDED_BY =
            Map.of(
                    "CELL_PROCESSING",
                    List.of(
                            "VECTOR_PRODUCTION",
                            "STARTING_MATERIAL_PRODUCTION",
                            "QC_RELEASE_TESTING",
                            "FILL_FINISH",
                            "CRYOSTORAGE"),
                    "VECTOR_PRODUCTION",
                    List.of(
                            "PLASMID_PRODUCTION",
                            "CELL_BANKING",
                            "QC_RELEASE_TESTING",
                            "FILL_FINISH"),
                    "MRNA_PRODUCTION",
                    List.of("PLASMID_PRODUCTION", "QC_RELEASE_TESTING", "FILL_FINISH"),
                    "PLASMID_PRODUCTION",
                    List.of("QC_RELEASE_TESTING"),
                    "PROCESS_DEVELOPMENT",
                    List.of("CELL_PROCESSING", "QC_RELEASE_TESTING"),
                    "PREPARATION",
                    List.of("CRYOSTORAGE"));

    private Complements() {}

    /** What goes with these capabilities and is not among them, what is needed most first. */
    static List<String> lacking(Collection<String> held, CodeFilter.Hierarchy hierarchy) {
        Set<String> needed = new LinkedHashSet<>();
        for (String capability : held.stream().sorted().toList()) {
            needed.addAll(NEEDED_BY.getOrDefault(capability, List.of()));
        }
        var lacking = new ArrayList<String>();
        for (String capability : needed) {
            if (hierarchy.downwards(Codes.CAPABILITY, capability).stream()
                    .noneMatch(held::contains)) {
                lacking.add(capability);
            }
        }
        return lacking;
    }
}
