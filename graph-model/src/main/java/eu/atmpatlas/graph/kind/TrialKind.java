package eu.atmpatlas.graph.kind;

import static eu.atmpatlas.graph.kind.EntityKind.INSTITUTION;
import static eu.atmpatlas.graph.kind.EntityKind.TRIAL;

/**
 * A clinical trial of an advanced therapy. Its numbers in the registers are identifiers: a trial
 * that moved from EudraCT to CTIS has both.
 */
final class TrialKind {

    private TrialKind() {}

    static KindDefinition define() {
        return KindDefinition.of(TRIAL)
                .concepts("countries", "RUNS_IN", "country")
                .concepts("phases", "IN_PHASE", "trial-phase")
                .concept("status", "HAS_TRIAL_STATUS", "trial-status")
                .concept("sponsorType", "HAS_SPONSOR_TYPE", "sponsor-type")
                .concept("atmpClass", "IS_OF_CLASS", "atmp-class")
                .concept("productType", "IS_OF_PRODUCT_TYPE", "product-type")
                .value("productName", ValueField.Type.TEXT)
                .value("target", ValueField.Type.TEXT)
                .value("indication", ValueField.Type.TEXT)
                .value("sponsorName", ValueField.Type.TEXT)
                .value("startDate", ValueField.Type.DATE)
                .value("endDate", ValueField.Type.DATE)
                .value("enrolment", ValueField.Type.INTEGER)
                .begin("startDate")
                .expected(
                        "countries",
                        "phases",
                        "status",
                        "atmpClass",
                        "productType",
                        "indication",
                        "sponsorName",
                        "enrolment")
                .suggestedPartners(INSTITUTION)
                .build();
    }
}
