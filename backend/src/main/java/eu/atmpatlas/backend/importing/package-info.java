/**
 * Files become records: reads data packages and single sheets, checks every cell and row, and puts
 * what they state through the write door, all of a file or nothing. The seed data come in this way
 * too.
 */
@NullMarked
package eu.atmpatlas.backend.importing;

import org.jspecify.annotations.NullMarked;
