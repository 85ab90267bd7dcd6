package eu.atmpatlas.graph.gaps.matrix;

import eu.atmpatlas.graph.gaps.model.Requirement;
import eu.atmpatlas.graph.gaps.model.VocabularyIds;
import eu.atmpatlas.graph.gaps.model.VocabularyLookup;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A kind of therapy with the steps of its value chain, and the data that decide each step. A site
 * covers a step if it has one of the capabilities and one of the product types, where these are
 * named. Change the chains in this table.
 */
public enum TherapyPlatform {
    CAR_T(
            step("APHERESIS").can("APHERESIS"),
            step("VECTOR").can("VECTOR_PRODUCTION").makes("LV_VECTOR", "GRV_VECTOR"),
            step("CELL_PROCESSING").can("CELL_PROCESSING").makes("CAR_T"),
            step("RELEASE_TESTING").can("QC_RELEASE_TESTING"),
            step("QP_RELEASE").can("BATCH_CERTIFICATION"),
            step("CRYOSTORAGE").can("CRYOSTORAGE"),
            step("TREATMENT").can("ADMINISTRATION").makes("CAR_T"),
            step("FOLLOW_UP")),
    HSC_GENE_THERAPY(
            step("APHERESIS").can("APHERESIS"),
            step("VECTOR").can("VECTOR_PRODUCTION").makes("LV_VECTOR", "GRV_VECTOR"),
            step("CELL_PROCESSING").can("CELL_PROCESSING").makes("HSC_GENE_THERAPY"),
            step("RELEASE_TESTING").can("QC_RELEASE_TESTING"),
            step("QP_RELEASE").can("BATCH_CERTIFICATION"),
            step("CRYOSTORAGE").can("CRYOSTORAGE"),
            step("TREATMENT").can("ADMINISTRATION").makes("HSC_GENE_THERAPY"),
            step("FOLLOW_UP")),
    IN_VIVO_AAV(
            step("PLASMID").can("PLASMID_PRODUCTION", "SYNTHETIC_DNA_PRODUCTION"),
            step("VECTOR").can("VECTOR_PRODUCTION").makes("AAV_VECTOR", "AAV_GENE_THERAPY"),
            step("FILL_FINISH").can("FILL_FINISH"),
            step("RELEASE_TESTING").can("QC_RELEASE_TESTING"),
            step("QP_RELEASE").can("BATCH_CERTIFICATION"),
            step("TREATMENT").can("ADMINISTRATION").makes("AAV_GENE_THERAPY"),
            step("FOLLOW_UP")),
    IN_VIVO_LV(
            step("PLASMID").can("PLASMID_PRODUCTION", "SYNTHETIC_DNA_PRODUCTION"),
            step("VECTOR").can("VECTOR_PRODUCTION").makes("LV_VECTOR"),
            step("FILL_FINISH").can("FILL_FINISH"),
            step("RELEASE_TESTING").can("QC_RELEASE_TESTING"),
            step("QP_RELEASE").can("BATCH_CERTIFICATION"),
            step("TREATMENT").can("ADMINISTRATION").makes("IN_VIVO_GENE_THERAPY"),
            step("FOLLOW_UP")),
    SOMATIC_CELL(
            step("PROCUREMENT"),
            step("CELL_BANK").can("CELL_BANKING").or("CELL_BANK"),
            step("CELL_PROCESSING").can("CELL_PROCESSING").ofClass("SCTMP"),
            step("RELEASE_TESTING").can("QC_RELEASE_TESTING"),
            step("QP_RELEASE").can("BATCH_CERTIFICATION"),
            step("CRYOSTORAGE").can("CRYOSTORAGE"),
            step("TREATMENT").can("ADMINISTRATION").ofClass("SCTMP")),
    TISSUE_ENGINEERED(
            step("PROCUREMENT"),
            step("BIOMATERIAL").can("BIOMATERIAL_PRODUCTION").or("BIOMATERIAL"),
            step("CELL_PROCESSING").can("CELL_PROCESSING").ofClass("TEP"),
            step("RELEASE_TESTING").can("QC_RELEASE_TESTING"),
            step("QP_RELEASE").can("BATCH_CERTIFICATION"),
            step("TREATMENT").can("ADMINISTRATION").ofClass("TEP"));

    /** Capabilities of hospitals and establishments for blood or tissues. */
    private static final Set<String> CARE = Set.of("APHERESIS", "ADMINISTRATION");

    private final List<Step> steps;

    TherapyPlatform(Step... steps) {
        this.steps = List.of(steps);
    }

    /** Returns the steps in their order. */
    public List<Step> steps() {
        return steps;
    }

    private static Step step(String code) {
        return new Step(code, List.of(), List.of(), List.of(), List.of());
    }

    /**
     * A step of a value chain. A step without deciding data is not measured, because the atlas has
     * no data about it.
     *
     * @param capabilities one of these, if any is named
     * @param orProductTypes alternatively, one of these product types
     * @param productTypes and one of these product types, if any is named
     * @param atmpClasses and one of these classes, if any is named
     */
    public record Step(
            String code,
            List<String> capabilities,
            List<String> orProductTypes,
            List<String> productTypes,
            List<String> atmpClasses) {

        private Step can(String... some) {
            return new Step(code, List.of(some), orProductTypes, productTypes, atmpClasses);
        }

        private Step or(String... some) {
            return new Step(code, capabilities, List.of(some), productTypes, atmpClasses);
        }

        private Step makes(String... some) {
            return new Step(code, capabilities, orProductTypes, List.of(some), atmpClasses);
        }

        private Step ofClass(String... some) {
            return new Step(code, capabilities, orProductTypes, productTypes, List.of(some));
        }

        /**
         * Returns whether only manufacturing sites perform the step. Hospitals and establishments
         * for blood or tissues collect the cells and give the product.
         */
        public boolean isManufacturing() {
            return !CARE.containsAll(capabilities);
        }

        /** Returns whether the atlas has data about the step. */
        public boolean measured() {
            return !capabilities.isEmpty();
        }

        /** Returns what a site must have: one requirement of each list. */
        public List<List<Requirement>> requirements(VocabularyLookup vocabularies) {
            List<Requirement> can =
                    Stream.concat(
                                    requirements(
                                            vocabularies, VocabularyIds.CAPABILITY, capabilities),
                                    requirements(
                                            vocabularies,
                                            VocabularyIds.PRODUCT_TYPE,
                                            orProductTypes))
                            .toList();
            return Stream.of(
                            can,
                            requirements(vocabularies, VocabularyIds.PRODUCT_TYPE, productTypes)
                                    .toList(),
                            requirements(vocabularies, VocabularyIds.CLASS, atmpClasses).toList())
                    .filter(some -> !some.isEmpty())
                    .toList();
        }

        private static Stream<Requirement> requirements(
                VocabularyLookup vocabularies, String scheme, List<String> codes) {
            return codes.stream().map(code -> vocabularies.requirement(scheme, code));
        }
    }

    /** Returns the platform with this name. */
    public static java.util.Optional<TherapyPlatform> byName(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
