package eu.atmpatlas.graph.write;

/**
 * What the door did.
 *
 * @param changed how many writes changed something; the others found it so already
 * @param seq number of the last change in the log after this; follow to it to see these writes
 */
public record WriteResult(int changed, long seq) {}
