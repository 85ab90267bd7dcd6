/**
 * Import of files: reads data packages and CSV files, validates every cell and row, and writes the
 * records through the write service, a file completely or not at all. The seed data use the same
 * way.
 */
@NullMarked
package eu.atmpatlas.backend.importing;

import org.jspecify.annotations.NullMarked;
