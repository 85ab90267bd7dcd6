package eu.atmpatlas.graph.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The capabilities that a manufacturer needs in addition to its own to bring a therapy to a
 * patient.
 */
final class RequiredCapabilities {

    private static final Map<String, List<String>> REQUIRED_WITH =
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

    private RequiredCapabilities() {}

    /** Returns the missing capabilities that go with those present, most needed first. */
    static List<String> missing(Collection<String> present, CodeFilter.Hierarchy hierarchy) {
        Set<String> needed = new LinkedHashSet<>();
        for (String capability : present.stream().sorted().toList()) {
            needed.addAll(REQUIRED_WITH.getOrDefault(capability, List.of()));
        }
        var missing = new ArrayList<String>();
        for (String capability : needed) {
            if (hierarchy.selfAndNarrower(ConceptIndex.CAPABILITY, capability).stream()
                    .noneMatch(present::contains)) {
                missing.add(capability);
            }
        }
        return missing;
    }
}
