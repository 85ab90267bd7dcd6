package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.provenance.Provenance;

/**
 * A run of writes that belong together but are too many for one database transaction.
 *
 * @param id unique id of the run
 * @param owner fencing token of the process that runs it. A process that takes the run over sets a
 *     new token; from then on the old one is refused
 * @param actor name in the change log
 * @param description what the run does, in plain words
 * @param afterSeq number of the last change before the run
 * @param firstLoad whether it fills an empty graph; such a run is resumed after an interruption,
 *     not reverted
 */
public record ImportTransaction(
        String id,
        String owner,
        String actor,
        String description,
        long afterSeq,
        boolean firstLoad) {

    /** Returns the provenance of the run's writes. It identifies them in the change log. */
    public Provenance provenance(Provenance.Method method) {
        return provenance(description, method);
    }

    /** Returns the provenance with another reason. */
    public Provenance provenance(String reason, Provenance.Method method) {
        // No other run uses this actor before the first load is complete.
        return new Provenance(
                actor, firstLoad ? reason : "%s (run %s)".formatted(reason, id), method);
    }

    boolean isAuthorOf(Provenance by) {
        if (by.method() == Provenance.Method.REVERT) {
            return false;
        }
        String reason = by.reason();
        return firstLoad
                ? by.actor().equals(actor)
                : reason != null && reason.endsWith("(run " + id + ")");
    }
}
