package eu.atmpatlas.backend.search.index;

import java.time.LocalDate;

/**
 * The state of the graph that queries see.
 *
 * @param seq number of the last change
 * @param day for which the operators are valid
 * @param records number of records
 */
public record IndexProgress(long seq, LocalDate day, int records) {}
