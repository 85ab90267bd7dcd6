package eu.atmpatlas.graph.kind;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * The roles of a site in the chain from donor to patient. Sources rarely name a role, so a site
 * without stated roles has those that follow from its types and capabilities. Figures on
 * manufacturing count only sites with one of the roles of {@link #MAKING}, so that hospitals and
 * banks do not inflate them.
 */
public final class ChainRoles {

    /** The field that states the roles. */
    public static final String FIELD = "chainRoles";

    /** Vocabulary of the roles. */
    public static final String SCHEME = "chain-role";

    private static final String MANUFACTURING = "MANUFACTURING";
    private static final String TESTING = "TESTING";
    private static final String STARTING_MATERIAL = "STARTING_MATERIAL";
    private static final String COLLECTION = "COLLECTION";
    private static final String TREATMENT = "TREATMENT";
    private static final String BANK = "TISSUE_BLOOD_BANK";

    /** The roles of sites that figures on manufacturing count. */
    public static final List<String> MAKING = List.of(MANUFACTURING, TESTING, STARTING_MATERIAL);

    /** Capabilities of the steps before and after manufacturing, and of the release by a person. */
    public static final Set<String> OUTSIDE_MANUFACTURING =
            Set.of(
                    "APHERESIS",
                    "TISSUE_COLLECTION",
                    "MINIMAL_PROCESSING",
                    "BATCH_CERTIFICATION",
                    "ADMINISTRATION",
                    "TRANSPLANTATION",
                    "LONG_TERM_FOLLOW_UP");

    private static final Map<String, String> BY_TYPE =
            Map.ofEntries(
                    Map.entry("ACADEMIC_GMP", MANUFACTURING),
                    Map.entry("HOSPITAL_PHARMACY", MANUFACTURING),
                    Map.entry("CDMO", MANUFACTURING),
                    Map.entry("COMMERCIAL_MANUFACTURER", MANUFACTURING),
                    Map.entry("VECTOR_MANUFACTURER", MANUFACTURING),
                    Map.entry("PRE_GMP_FACILITY", MANUFACTURING),
                    Map.entry("HOSTED_FACILITY", MANUFACTURING),
                    Map.entry("POINT_OF_CARE_SITE", MANUFACTURING),
                    Map.entry("QC_LABORATORY", TESTING),
                    Map.entry("STARTING_MATERIAL_MANUFACTURER", STARTING_MATERIAL),
                    Map.entry("COLLECTION_CENTRE", COLLECTION),
                    Map.entry("TREATMENT_CENTRE", TREATMENT),
                    Map.entry("TRANSPLANT_CENTRE", TREATMENT),
                    Map.entry("SOHO_ESTABLISHMENT", BANK),
                    Map.entry("TISSUE_ESTABLISHMENT", BANK),
                    Map.entry("BLOOD_ESTABLISHMENT", BANK),
                    Map.entry("CORD_BLOOD_BANK", BANK));

    private static final Map<String, String> BY_CAPABILITY =
            Map.ofEntries(
                    Map.entry("CELL_PROCESSING", MANUFACTURING),
                    Map.entry("VECTOR_PRODUCTION", MANUFACTURING),
                    Map.entry("FILL_FINISH", MANUFACTURING),
                    Map.entry("QC_RELEASE_TESTING", TESTING),
                    Map.entry("STARTING_MATERIAL_PRODUCTION", STARTING_MATERIAL),
                    Map.entry("PLASMID_PRODUCTION", STARTING_MATERIAL),
                    Map.entry("SYNTHETIC_DNA_PRODUCTION", STARTING_MATERIAL),
                    Map.entry("MRNA_PRODUCTION", STARTING_MATERIAL),
                    Map.entry("RAW_MATERIAL_PRODUCTION", STARTING_MATERIAL),
                    Map.entry("BIOMATERIAL_PRODUCTION", STARTING_MATERIAL),
                    Map.entry("CELL_BANKING", STARTING_MATERIAL),
                    Map.entry("APHERESIS", COLLECTION),
                    Map.entry("TISSUE_COLLECTION", COLLECTION),
                    Map.entry("ADMINISTRATION", TREATMENT),
                    Map.entry("TRANSPLANTATION", TREATMENT),
                    Map.entry("LONG_TERM_FOLLOW_UP", TREATMENT));

    /** Establishments whose capabilities decide whether they also make medicines. */
    private static final Set<String> ESTABLISHMENTS =
            Set.of("SOHO_ESTABLISHMENT", "TISSUE_ESTABLISHMENT", "BLOOD_ESTABLISHMENT");

    private ChainRoles() {}

    /**
     * Returns the roles of a site, at least one.
     *
     * <ol>
     *   <li>Stated roles are its roles.
     *   <li>Otherwise they follow from its types and capabilities.
     *   <li>A site of which neither tells a role counts as manufacturing. So does an establishment
     *       for tissues or blood without any stated capability, since it may make medicines.
     * </ol>
     *
     * @param codes returns the codes that the site states in a field
     */
    public static List<String> of(Function<String, ? extends Collection<String>> codes) {
        Collection<String> stated = codes.apply(FIELD);
        if (!stated.isEmpty()) {
            return List.copyOf(stated);
        }
        Collection<String> types = codes.apply("siteTypes");
        Collection<String> capabilities = codes.apply("capabilities");
        var roles = new LinkedHashSet<String>();
        add(roles, BY_TYPE, types);
        add(roles, BY_CAPABILITY, capabilities);
        boolean open = capabilities.isEmpty() && types.stream().anyMatch(ESTABLISHMENTS::contains);
        if (roles.isEmpty() || open) {
            roles.add(MANUFACTURING);
        }
        return List.copyOf(roles);
    }

    private static void add(Set<String> roles, Map<String, String> rule, Collection<String> codes) {
        codes.stream().map(rule::get).filter(Objects::nonNull).forEach(roles::add);
    }

    /** Returns whether figures on manufacturing count a site with these roles. */
    public static boolean isMaking(Collection<String> roles) {
        return roles.isEmpty() || roles.stream().anyMatch(MAKING::contains);
    }
}
