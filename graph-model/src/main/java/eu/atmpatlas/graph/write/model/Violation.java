package eu.atmpatlas.graph.write.model;

/**
 * The reason why a write was refused.
 *
 * @param index position of the write in the list, from 0
 * @param field the wrong field, named as in GraphQL and column headers
 * @param reason in plain words, including the value
 */
public record Violation(int index, String field, String reason) {}
