package eu.atmpatlas.backend.kind;

import static eu.atmpatlas.backend.kind.DirectoryColumn.PLACE;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.CONCEPTS;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.NUMBER;

import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;

import java.util.List;

/** How institutions map to the index, to tables and to RDF. */
final class InstitutionMapping {

    private InstitutionMapping() {}

    static KindMapping define() {
        return new KindMappingBuilder(EntityKind.INSTITUTION)
                .facet("COUNTRY", "country")
                .facet("REGION", "region")
                .facet("KIND", "kinds")
                .columns(
                        new DirectoryColumn("institutionKinds", CONCEPTS, "kinds"),
                        PLACE,
                        new DirectoryColumn("siteCount", NUMBER, "sites.totalCount", "number"))
                .map()
                .headers("kinds", "kind", "type")
                .rdfType(InstitutionMapping::type)
                .build();
    }

    private static String type(Entity record) {
        List<String> kinds = record.stated().codes("kinds");
        if (kinds.contains("HOSPITAL") || kinds.contains("ACADEMIC_HOSPITAL")) {
            return "schema:Hospital";
        }
        if (kinds.contains("UNIVERSITY")) {
            return "schema:CollegeOrUniversity";
        }
        if (kinds.contains("RESEARCH_ORGANISATION") || kinds.contains("RESEARCH_INSTITUTE")) {
            return "schema:ResearchOrganization";
        }
        return "schema:Organization";
    }
}
