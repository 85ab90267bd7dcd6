package eu.atmpatlas.graph.curation;

import eu.atmpatlas.graph.curation.CurationProblem.Code;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.EntityDraftBuilder;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.place.Location;
import eu.atmpatlas.graph.place.Point;
import eu.atmpatlas.graph.place.Precision;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Changes the fields that a record has without statements: its names, texts and place. */
final class RecordTexts {

    private static final Set<String> LISTS = Set.of("aliases", "identifiers");
    private static final Set<String> PLACE = Set.of("city", "lat", "lon");
    private static final Set<String> TEXTS = Set.of("name", "summary", "website", "note");

    /** Fields whose values are facts that a source must state. */
    private static final Set<String> FACTS = Set.of("identifiers", "city", "lat", "lon");

    private RecordTexts() {}

    static boolean has(String field) {
        return TEXTS.contains(field) || LISTS.contains(field) || PLACE.contains(field);
    }

    /** Whether a change of the field must name a source. A correction of a text needs none. */
    static boolean needSource(String field) {
        return FACTS.contains(field);
    }

    /** The values that a record shows. */
    static List<String> values(EntityDraft draft, String field) {
        Location place = draft.location();
        return switch (field) {
            case "name" -> list(draft.name().isEmpty() ? null : draft.name());
            case "aliases" -> draft.aliases();
            case "identifiers" -> draft.identifiers().stream().map(Identifier::key).toList();
            case "summary" -> list(draft.summary());
            case "website" -> list(draft.website());
            case "note" -> list(draft.note());
            case "city" -> list(place == null ? null : place.city());
            case "lat" -> list(place == null ? null : Double.toString(place.point().lat()));
            case "lon" -> list(place == null ? null : Double.toString(place.point().lon()));
            default -> List.of();
        };
    }

    private static List<String> list(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    /** Applies the changes of such fields; the others are ignored. */
    static EntityDraft apply(
            EntityDraft draft, List<FieldChange> changes, Consumer<CurationProblem> problems) {
        EntityDraftBuilder builder = draft.toBuilder();
        List<String> aliases = draft.aliases();
        List<String> identifiers = values(draft, "identifiers");
        Location place = draft.location();
        @Nullable Double lat = place == null ? null : (Double) place.point().lat();
        @Nullable Double lon = place == null ? null : (Double) place.point().lon();
        @Nullable String city = place == null ? null : place.city();
        boolean moved = false;
        for (FieldChange change : changes) {
            String field = change.field();
            if (LISTS.contains(field)) {
                if (field.equals("aliases")) {
                    aliases = merged(aliases, change, change.values());
                } else {
                    identifiers = merged(identifiers, change, keys(change, problems));
                }
                continue;
            }
            if (!has(field) || isRefused(change, problems)) {
                continue;
            }
            @Nullable String value = change.values().isEmpty() ? null : change.values().getFirst();
            switch (field) {
                case "name" -> builder.name(value == null ? "" : value.strip());
                case "summary" -> builder.summary(value);
                case "website" -> builder.website(value);
                case "note" -> builder.note(value);
                case "city" -> city = value;
                case "lat" -> lat = number(change, value, problems);
                default -> lon = number(change, value, problems);
            }
            moved |= field.equals("lat") || field.equals("lon");
        }
        builder.aliases(aliases).identifiers(identifiers.stream().map(Identifier::parse).toList());
        if (lat != null && lon != null) {
            builder.location(location(lat, lon, city, place, moved, problems));
        } else if (moved || city != null) {
            problems.accept(
                    new CurationProblem(
                            Code.MISSING_VALUE,
                            lat == null ? "lat" : "lon",
                            "A place needs lat and lon."));
        }
        return builder.build();
    }

    private static @Nullable Location location(
            double lat,
            double lon,
            @Nullable String city,
            @Nullable Location place,
            boolean moved,
            Consumer<CurationProblem> problems) {
        try {
            Precision precision = place == null || moved ? Precision.ADDRESS : place.precision();
            return new Location(new Point(lat, lon), city, precision);
        } catch (IllegalArgumentException outside) {
            String message = String.valueOf(outside.getMessage());
            problems.accept(
                    new CurationProblem(
                            Code.INVALID_VALUE, message.substring(0, 3), message + "."));
            return place;
        }
    }

    /** Such a field has one value, which can be replaced but not denied. */
    private static boolean isRefused(FieldChange change, Consumer<CurationProblem> problems) {
        String field = change.field();
        if (change.values().size() > 1 || !change.asserted()) {
            problems.accept(
                    new CurationProblem(
                            Code.INVALID_VALUE,
                            field,
                            field + " has one value: give the right one, or none to clear it."));
            return true;
        }
        if (field.equals("name")
                && (change.values().isEmpty() || change.values().getFirst().isBlank())) {
            problems.accept(
                    new CurationProblem(Code.MISSING_VALUE, field, "A record needs a name."));
            return true;
        }
        return false;
    }

    private static @Nullable Double number(
            FieldChange change, @Nullable String value, Consumer<CurationProblem> problems) {
        try {
            return value == null ? null : Double.valueOf(value);
        } catch (NumberFormatException malformed) {
            problems.accept(
                    new CurationProblem(
                            Code.INVALID_VALUE,
                            change.field(),
                            change.field() + " must be a number of degrees: " + value));
            return null;
        }
    }

    private static List<String> keys(FieldChange change, Consumer<CurationProblem> problems) {
        var keys = new ArrayList<String>();
        for (String value : change.values()) {
            try {
                keys.add(Identifier.read(value).key());
            } catch (IllegalArgumentException malformed) {
                problems.accept(
                        new CurationProblem(
                                Code.INVALID_VALUE,
                                change.field(),
                                "An identifier is SCHEME:value, not " + value));
            }
        }
        return keys;
    }

    private static List<String> merged(
            List<String> current, FieldChange change, List<String> values) {
        var all = new LinkedHashSet<>(current);
        if (change.asserted()) {
            all.addAll(values);
        } else {
            values.forEach(all::remove);
        }
        return List.copyOf(all);
    }
}
