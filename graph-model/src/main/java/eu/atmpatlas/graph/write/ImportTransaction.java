package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.provenance.Provenance;

/**
 * Writes that belong together but are too many for one transaction.
 *
 * @param id unlike that of any other run
 * @param owner token of the process that works on it; another process that takes the run over gives
 *     it a new one, and the old one is refused from then on
 * @param actor that the change log names
 * @param description is done, in words
 * @param afterSeq head of the change log when it began
 * @param firstLoad whether it fills an empty graph: it is resumed, not taken back
 */
public record ImportTransaction(
        String id,
        String owner,
        String actor,
        String description,
        long afterSeq,
        boolean firstLoad) {

    /** With what each of its writes is signed, so that the log says which are its own. */
    public Provenance provenance(Provenance.Method method) {
        return provenance(description, method);
    }

    /** The same with a reason of its own. */
    public Provenance provenance(String reason, Provenance.Method method) {
        // Nobody else signs as the actor of the first load while that is not complete.
        return new Provenance(
                actor, firstLoad ? reason : "%s (run %s)".formatted(reason, id), method);
    }

    boolean wrote(Provenance by) {
        if (by.method() == Provenance.Method.REVERT) {
            return false;
        }
        String reason = by.reason();
        return firstLoad
                ? by.actor().equals(actor)
                : reason != null && reason.endsWith("(run " + id + ")");
    }
}
