package eu.atmpatlas.backend.firstview;

import eu.atmpatlas.backend.page.PageBody;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Builds the name and facts of a record from the same response that the front end shows. */
final class RecordFacts {

    /** Facts in order of display, with their group. A kind has some of them. */
    private static final Map<String, String> FACTS = new LinkedHashMap<>();

    static {
        for (String fact :
                List.of(
                        "siteTypes",
                        "chainRoles",
                        "kinds",
                        "role",
                        "initiativeKind",
                        "conditionGroup",
                        "acronym",
                        "jurisdiction",
                        "inn",
                        "atmpClass",
                        "productType",
                        "productStatus",
                        "trialStatus",
                        "status",
                        "statusOn",
                        "authorisedOn",
                        "phases",
                        "startDate",
                        "endDate",
                        "countries",
                        "coverage",
                        "resourceKind",
                        "eventKind",
                        "startsOn",
                        "endsOn",
                        "startTime",
                        "eventStatus",
                        "recurrence",
                        "publishedOn",
                        "languages",
                        "materialGrade",
                        "availability",
                        "startYear",
                        "endYear",
                        "aliases")) {
            FACTS.put(fact, "is");
        }
        for (String fact :
                List.of(
                        "productTypes",
                        "capabilities",
                        "atmpClasses",
                        "scales",
                        "authorisations",
                        "cleanroomGrades",
                        "biosafetyLevels",
                        "thirdPartyAccess",
                        "roles",
                        "topics",
                        "audiences",
                        "access",
                        "accessTerms",
                        "bottlenecks",
                        "indication",
                        "productName",
                        "target",
                        "enrolment")) {
            FACTS.put(fact, "can");
        }
        for (String fact :
                List.of(
                        "operator",
                        "holder",
                        "affiliation",
                        "coordinator",
                        "sponsor",
                        "sponsorName",
                        "sponsorType",
                        "publisher",
                        "publisherName",
                        "organiser",
                        "organiserName",
                        "venue",
                        "supplier",
                        "site",
                        "website")) {
            FACTS.put(fact, "who");
        }
    }

    private static final Set<String> DATES =
            Set.of(
                    "authorisedOn",
                    "statusOn",
                    "startDate",
                    "endDate",
                    "startsOn",
                    "endsOn",
                    "publishedOn");

    private RecordFacts() {}

    /**
     * @param data of the response to the record's query
     */
    static @Nullable PageBody of(String lang, Object data) {
        Object entity = ResponseValues.at(data, "entity");
        if (entity == null) {
            return null;
        }
        String kind = Objects.requireNonNull(ResponseValues.text(entity, "kind"));
        var groups = new LinkedHashMap<String, List<PageBody.Fact>>();
        FACTS.forEach((name, group) -> {
            PageBody.Fact fact = fact(name, value(name, entity), lang);
            if (!fact.values().isEmpty()) {
                groups.computeIfAbsent(group, none -> new ArrayList<>()).add(fact);
            }
        });
        return new PageBody.Facts(
                kind,
                kind.toLowerCase(Locale.ROOT) + "s",
                Objects.requireNonNull(ResponseValues.text(entity, "name")),
                ResponseValues.place(entity),
                ResponseValues.text(entity, "summary"),
                groups.entrySet().stream()
                        .map(group -> new PageBody.Group(group.getKey(), group.getValue()))
                        .toList());
    }

    private static @Nullable Object value(String name, Object entity) {
        Object value = ResponseValues.at(entity, name);
        return name.equals("startTime") && value != null ? times(value, entity) : value;
    }

    /** From when to when, with the zone in which the clock stands. */
    private static String times(Object start, Object entity) {
        String end = ResponseValues.text(entity, "endTime");
        return "%s%s (%s)"
                .formatted(
                        start,
                        end == null ? "" : " – " + end,
                        ResponseValues.text(entity, "timeZone"));
    }

    private static PageBody.Fact fact(String name, @Nullable Object value, String lang) {
        if (value instanceof Map<?, ?> record && record.containsKey("id")) {
            return new PageBody.Fact(
                    name,
                    List.of(String.valueOf(record.get("name"))),
                    false,
                    "/%s/%s%s"
                            .formatted(
                                    String.valueOf(record.get("kind")).toLowerCase(Locale.ROOT),
                                    record.get("id"),
                                    lang.equals("en") ? "" : "?lang=" + lang));
        }
        if (value instanceof Map<?, ?> || value instanceof List<?> list && isConcepts(list)) {
            return new PageBody.Fact(
                    name, ResponseValues.labels(value), value instanceof List<?>, null);
        }
        List<String> texts =
                switch (value) {
                    case null -> List.of();
                    case List<?> list -> list.stream().map(String::valueOf).toList();
                    default ->
                            List.of(
                                    DATES.contains(name)
                                            ? new ResponseValues(lang).period(value)
                                            : value.toString());
                };
        boolean link = name.equals("website") && texts.stream().allMatch(RecordFacts::isSafe);
        return new PageBody.Fact(
                name, texts, false, link && !texts.isEmpty() ? texts.getFirst() : null);
    }

    private static boolean isConcepts(List<?> list) {
        return !list.isEmpty() && list.getFirst() instanceof Map<?, ?>;
    }

    private static boolean isSafe(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }
}
