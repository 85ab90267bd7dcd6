package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.provenance.Provenance;

/**
 * Writes that belong together but are too many for one transaction.
 *
 * @param id unlike that of any other run
 * @param actor that the change log names
 * @param description is done, in words
 * @param afterSeq head of the change log when it began
 */
public record ImportTransaction(String id, String actor, String description, long afterSeq) {

    /** With what each of its writes is to be signed, so that the log tells which are its own. */
    public Provenance provenance(Provenance.Method method) {
        return new Provenance(actor, "%s (run %s)".formatted(description, id), method);
    }

    boolean wrote(Provenance by) {
        String reason = by.reason();
        return by.method() != Provenance.Method.REVERT
                && reason != null
                && reason.endsWith("(run " + id + ")");
    }
}
