package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.kind.KindFields;

import java.util.List;

/**
 * Share of the fields expected of a record's kind that are stated: {@code stated / expected}, 0 to
 * 1. Four of six expected fields stated: 0.67.
 */
final class Completeness {

    private static final List<String> OF_ALL =
            List.of("summary", "country", "location", "lastVerified");

    private Completeness() {}

    static double of(EntityDraft entity) {
        List<String> own = KindFields.of(entity.kind()).expected();
        long stated =
                OF_ALL.stream().filter(field -> states(entity, field)).count()
                        + own.stream().filter(field -> states(entity, field)).count();
        return (double) stated / (OF_ALL.size() + own.size());
    }

    private static boolean states(EntityDraft entity, String field) {
        return switch (field) {
            case "summary" -> entity.summary() != null;
            case "website" -> entity.website() != null;
            case "location" -> entity.location() != null;
            case "lastVerified" -> entity.lastVerified() != null;
            default -> !entity.codes(field).isEmpty() || entity.values().containsKey(field);
        };
    }
}
