package eu.atmpatlas.graph.part;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A part of a record: it has an id, dates and sources of its own, and no page of its own.
 *
 * @param id permanent, unique within its type
 * @param owner id of the record that it belongs to
 * @param values what is stated, by field name: text in the form of the field's type
 * @param sources ids, never empty
 */
public record Part(
        PartType type, String id, String owner, Map<String, String> values, List<String> sources) {

    /** By position where parts have one; then newest first, those without a day last. */
    public static final Comparator<Part> NEWEST_FIRST =
            Comparator.<Part>comparingInt(Part::position)
                    .thenComparing(part -> part.from().orElse(""), Comparator.reverseOrder())
                    .thenComparing(Part::id)
                    .thenComparing(Part::type);

    /** Copies values and sources. */
    public Part {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        sources = List.copyOf(sources);
    }

    /** Returns the key, unique over the parts of all types: {@code MARKET_STATUS:ma-abecma}. */
    public String key() {
        return key(type, id);
    }

    /** Returns the key of a part. */
    public static String key(PartType type, String id) {
        return type + ":" + id;
    }

    /** The value of a field, or null if it is not stated. */
    public @Nullable String value(String field) {
        return values.get(field);
    }

    private int position() {
        String position = value("position");
        return position == null ? 0 : Integer.parseInt(position);
    }

    /** The day, month or year on which it begins to hold. */
    public Optional<String> from() {
        return Optional.ofNullable(value(type.definition().from()));
    }

    /** The part as one of another record. */
    public Part withOwner(String other) {
        return new Part(type, id, other, values, sources);
    }

    /** The part with another record, or none, in place of a record that its fields refer to. */
    public Part withReference(String record, @Nullable String other) {
        var changed = new TreeMap<>(values);
        for (PartField field : type.definition().fields(PartField.Type.RECORD)) {
            if (record.equals(values.get(field.name()))) {
                if (other == null) {
                    changed.remove(field.name());
                } else {
                    changed.put(field.name(), other);
                }
            }
        }
        return new Part(type, id, owner, changed, sources);
    }

    /** Ids of the records that its fields refer to. */
    public List<String> references() {
        return type.definition().fields(PartField.Type.RECORD).stream()
                .map(field -> values.get(field.name()))
                .filter(id -> id != null)
                .distinct()
                .toList();
    }
}
