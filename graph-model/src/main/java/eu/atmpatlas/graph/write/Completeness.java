package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.kind.KindFields;

import java.util.List;
import java.util.stream.Stream;

/**
 * Computes completeness: the number of stated fields divided by the number of fields that a record
 * of its kind should state, from 0 to 1. Example: four of six fields give 0.67.
 */
public final class Completeness {

    private static final List<String> COMMON_FIELDS =
            List.of("summary", "country", "location", "lastVerified");

    private Completeness() {}

    /** Returns the completeness of a record. */
    public static double of(EntityDraft entity) {
        List<String> ofKind = KindFields.of(entity.kind()).expected();
        long stated =
                COMMON_FIELDS.stream().filter(field -> isStated(entity, field)).count()
                        + ofKind.stream().filter(field -> isStated(entity, field)).count();
        return (double) stated / (COMMON_FIELDS.size() + ofKind.size());
    }

    /** Returns the names of the expected fields that the record does not state. */
    public static List<String> missing(EntityDraft entity) {
        return Stream.concat(
                        COMMON_FIELDS.stream(), KindFields.of(entity.kind()).expected().stream())
                .filter(field -> !isStated(entity, field))
                .toList();
    }

    private static boolean isStated(EntityDraft entity, String field) {
        return switch (field) {
            case "summary" -> entity.summary() != null;
            case "website" -> entity.website() != null;
            case "location" -> entity.location() != null;
            case "lastVerified" -> entity.lastVerified() != null;
            default -> !entity.codes(field).isEmpty() || entity.values().containsKey(field);
        };
    }
}
