package eu.atmpatlas.graph.entity;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A work package of an initiative. Its leads are the experts whose LEADS relation names its code.
 *
 * @param initiative id of the initiative
 * @param code unique within the initiative: {@code WP2}
 * @param leadInstitution id of the institution that leads it
 * @param sources ids, never empty
 */
public record WorkPackage(
        String initiative,
        String code,
        String title,
        @Nullable String leadInstitution,
        List<String> sources) {

    /** Unique over all work packages: {@code dare-nl/WP2}. */
    public String key() {
        return initiative + "/" + code;
    }
}
