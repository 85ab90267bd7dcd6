package eu.atmpatlas.graph.write;

/**
 * The result of a list of writes.
 *
 * @param changed number of writes that changed something; the others would have changed nothing
 * @param seq number of the last change in the log afterwards; follow the log up to it to see these
 *     writes
 */
public record WriteResult(int changed, long seq) {}
