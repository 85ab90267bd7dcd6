package eu.atmpatlas.backend.kind;

import static eu.atmpatlas.backend.kind.DirectoryColumn.PLACE;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.CONCEPT;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.PERIOD;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.RECORD;

import eu.atmpatlas.backend.kind.DirectoryMapping.FilterField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationType;

import java.util.Set;

/** How events map to the index, to tables and to RDF. */
final class EventMapping {

    private EventMapping() {}

    static KindMapping define() {
        return new KindMappingBuilder(EntityKind.EVENT)
                .facet("KIND", "eventKind")
                .facet("TOPIC", "topics")
                .facet("COUNTRY", "country")
                .facet("RECURRENCE", "recurrence")
                .rowNote("organiserName")
                .columns(
                        new DirectoryColumn("startsOn", PERIOD),
                        new DirectoryColumn("endsOn", PERIOD),
                        new DirectoryColumn("eventKind", CONCEPT),
                        new DirectoryColumn("organiser", RECORD),
                        PLACE)
                .filterBy(FilterField.PLACE)
                .relatedName("organiserName")
                .relation("organiser", RelationType.ORGANISED_BY, RelationDirection.OUT)
                .headers("eventKind", "kind", "type")
                .headers("website", "url", "address")
                .headers("startsOn", "start", "startdate", "begin")
                .headers("endsOn", "end", "enddate")
                .headers("organiser", "organiserid", "organizer")
                .occasion(
                        new CalendarMapping.Occasion(
                                "startsOn",
                                "endsOn",
                                "online",
                                Set.of(RelationType.ORGANISED_BY, RelationType.HELD_AT)))
                .rdfType("schema:Event")
                .rdfProperty("startsOn", "schema:startDate")
                .rdfProperty("endsOn", "schema:endDate")
                .build();
    }
}
