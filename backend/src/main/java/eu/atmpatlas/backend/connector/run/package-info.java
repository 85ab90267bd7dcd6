/** Runs of connectors: matches entries with records and writes what is new through the importer. */
@NullMarked
package eu.atmpatlas.backend.connector.run;

import org.jspecify.annotations.NullMarked;
