package eu.atmpatlas.graph.kind;

import static eu.atmpatlas.graph.kind.EntityKind.INITIATIVE;
import static eu.atmpatlas.graph.kind.EntityKind.INSTITUTION;
import static eu.atmpatlas.graph.kind.EntityKind.SITE;

/** An organisation: hospital, university, company, blood establishment, charity. */
final class InstitutionKind {

    private InstitutionKind() {}

    static KindDefinition define() {
        return KindDefinition.of(INSTITUTION)
                .concepts("kinds", "HAS_KIND", "institution-kind")
                .expected("kinds", "website")
                .part(KindDefinition.Part.AUTHORISATIONS)
                .suggestedPartners(SITE, INSTITUTION, INITIATIVE)
                .build();
    }
}
