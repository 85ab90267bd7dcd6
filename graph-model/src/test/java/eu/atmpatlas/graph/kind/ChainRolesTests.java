package eu.atmpatlas.graph.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rule by which a site without stated roles has roles. */
class ChainRolesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "COLLECTION;CDMO;CELL_PROCESSING;COLLECTION",
                "-;CDMO;-;MANUFACTURING",
                "-;TREATMENT_CENTRE;ADMINISTRATION;TREATMENT",
                "-;TREATMENT_CENTRE|ACADEMIC_GMP;APHERESIS;TREATMENT|MANUFACTURING|COLLECTION",
                "-;QC_LABORATORY;QC_RELEASE_TESTING;TESTING",
                "-;TISSUE_ESTABLISHMENT;MINIMAL_PROCESSING|CRYOSTORAGE;TISSUE_BLOOD_BANK",
                "-;TISSUE_ESTABLISHMENT;CELL_PROCESSING;TISSUE_BLOOD_BANK|MANUFACTURING",
                "-;TISSUE_ESTABLISHMENT;-;TISSUE_BLOOD_BANK|MANUFACTURING",
                "-;CORD_BLOOD_BANK;-;TISSUE_BLOOD_BANK",
                "-;-;PLASMID_PRODUCTION;STARTING_MATERIAL",
                "-;NO_SUCH_TYPE;CRYOSTORAGE;MANUFACTURING",
                "-;-;-;MANUFACTURING"
            })
    void rolesAreStatedOrFollow(
            @Nullable String stated,
            @Nullable String types,
            @Nullable String capabilities,
            String roles) {
        Map<String, List<String>> codes =
                Map.of(
                        ChainRoles.FIELD,
                        list(stated),
                        "siteTypes",
                        list(types),
                        "capabilities",
                        list(capabilities));
        assertThat(ChainRoles.of(codes::get)).containsExactlyInAnyOrderElementsOf(list(roles));
    }

    private static List<String> list(@Nullable String codes) {
        return codes == null ? List.of() : Stream.of(codes.split("\\|")).toList();
    }
}
