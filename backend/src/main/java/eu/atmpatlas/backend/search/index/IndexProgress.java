package eu.atmpatlas.backend.search.index;

import java.time.LocalDate;

/**
 * What queries see of the graph.
 *
 * @param seq number of the last change
 * @param day on which the operators operate their sites
 * @param records how many there are
 */
public record IndexProgress(long seq, LocalDate day, int records) {}
