package eu.atmpatlas.backend.kind;

import static eu.atmpatlas.backend.kind.DirectoryColumn.PLACE;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.CONCEPT;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.PERIOD;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.RECORD;

import eu.atmpatlas.backend.kind.DirectoryMapping.FilterField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationType;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How events map to the index, to tables and to RDF. */
final class EventMapping {

    private EventMapping() {}

    static KindMapping define() {
        return new KindMappingBuilder(EntityKind.EVENT)
                .facet("KIND", "eventKind")
                .facet("TOPIC", "topics")
                .facet("COUNTRY", "country")
                .facet("RECURRENCE", "recurrence")
                .rowNote("eventStatus.label", "organiserName")
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
                .headers("startTime", "starttime")
                .headers("endTime", "endtime")
                .headers("timeZone", "timezone", "tz")
                .headers("eventStatus", "eventstatus")
                .headers("organiser", "organiserid", "organizer")
                .occasion(
                        new CalendarMapping.Occasion(
                                "startsOn",
                                "endsOn",
                                "startTime",
                                "endTime",
                                "timeZone",
                                "online",
                                "eventStatus",
                                Set.of(RelationType.ORGANISED_BY, RelationType.HELD_AT)))
                .rdfType("schema:Event")
                .rdfProperty("startsOn", "schema:startDate")
                .rdfProperty("endsOn", "schema:endDate")
                .rdfProperty("eventStatus", "schema:eventStatus", EventMapping::schemaOrgStatus)
                .build();
    }

    /** {@code MOVED_ONLINE} is EventMovedOnline. */
    private static String schemaOrgStatus(String code) {
        return Stream.of(code.split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("", "https://schema.org/Event", ""));
    }
}
