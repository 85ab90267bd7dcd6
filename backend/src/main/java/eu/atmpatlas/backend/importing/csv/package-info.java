/** Reads CSV files: tables and their columns, typed cells, and the errors found in them. */
@NullMarked
package eu.atmpatlas.backend.importing.csv;

import org.jspecify.annotations.NullMarked;
