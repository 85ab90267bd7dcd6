package eu.atmpatlas.graph.entity;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A work package of an initiative. The experts who lead it have a LEADS relation with its code as
 * role.
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

    /** Returns the key, unique over all work packages: {@code dare-nl/WP2}. */
    public String key() {
        return initiative + "/" + code;
    }
}
