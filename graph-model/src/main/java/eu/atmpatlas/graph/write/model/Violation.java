package eu.atmpatlas.graph.write.model;

/**
 * Why a write was refused.
 *
 * @param index of the write in the list given to the door, from 0
 * @param field that is at fault, as in GraphQL and column headers
 * @param reason in plain words, with the value
 */
public record Violation(int index, String field, String reason) {}
