package eu.atmpatlas.graph.kind;

import static eu.atmpatlas.graph.kind.EntityKind.EVENT;

/** A meeting, course or other thing that happens at a time. */
final class EventKind {

    private EventKind() {}

    static KindDefinition define() {
        return KindDefinition.of(EVENT)
                .concept("eventKind", "HAS_EVENT_KIND", "event-kind")
                .concepts("topics", "ON_TOPIC", "topic")
                .concept("eventStatus", "HAS_EVENT_STATUS", "event-status")
                .concept("recurrence", "HAS_RECURRENCE", "recurrence")
                .value("startsOn", ValueField.Type.PERIOD)
                .value("endsOn", ValueField.Type.PERIOD)
                .value("startTime", ValueField.Type.TIME)
                .value("endTime", ValueField.Type.TIME)
                .value("timeZone", ValueField.Type.TIME_ZONE)
                .value("online", ValueField.Type.BOOLEAN)
                .value("organiserName", ValueField.Type.TEXT)
                .begin("startsOn")
                .expected("eventKind", "startsOn", "endsOn", "website")
                .build();
    }
}
