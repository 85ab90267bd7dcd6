/**
 * Need matching: ranks sites by how much of a need they meet, criterion by criterion, and finds
 * pairs of partners that meet together what no site meets alone. See {@code docs/need.md}.
 */
@NullMarked
package eu.atmpatlas.backend.need;

import org.jspecify.annotations.NullMarked;
