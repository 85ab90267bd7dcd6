package eu.atmpatlas.backend.testing;

import eu.atmpatlas.graph.part.Part;
import eu.atmpatlas.graph.part.PartType;
import eu.atmpatlas.graph.write.model.Write;

import java.util.List;
import java.util.Map;

/**
 * The small graph's parts: Carvita is conditionally authorised in the EU and was withdrawn in the
 * United States; it is an orphan medicine; the Alpha facility was inspected twice.
 */
final class SmallGraphParts {

    private static final List<String> REGISTER = List.of("register");

    private SmallGraphParts() {}

    static List<Write> all() {
        return List.of(
                part(
                        PartType.MARKET_STATUS,
                        "carvita-eu",
                        "carvita",
                        Map.of(
                                "jurisdiction", "EU",
                                "state", "CONDITIONAL",
                                "validFrom", "2025-03-04",
                                "holder", "beta-biotech",
                                "procedureNumber", "EMEA/H/C/009999",
                                "statedOn", "2026-03-14")),
                part(
                        PartType.MARKET_STATUS,
                        "carvita-us",
                        "carvita",
                        Map.of(
                                "jurisdiction", "US",
                                "state", "WITHDRAWN",
                                "validFrom", "2024",
                                "holderName", "Beta Inc.")),
                part(
                        PartType.DESIGNATION,
                        "carvita-orphan",
                        "carvita",
                        Map.of(
                                "designationKind", "ORPHAN",
                                "jurisdiction", "EU",
                                "state", "DESIGNATED",
                                "condition", "mantle cell lymphoma",
                                "number", "EU/3/19/2220")),
                part(
                        PartType.INSPECTION,
                        "alpha-2023",
                        "site-alpha-ctf",
                        Map.of(
                                "authority", "inspectorate",
                                "inspectedOn", "2023-05",
                                "scope", "GMP",
                                "outcome", "COMPLIANT")),
                part(
                        PartType.INSPECTION,
                        "alpha-undated",
                        "site-alpha-ctf",
                        Map.of("authority", "inspectorate")));
    }

    private static Write part(PartType type, String id, String owner, Map<String, String> values) {
        return new Write.PutPart(new Part(type, id, owner, values, REGISTER));
    }
}
