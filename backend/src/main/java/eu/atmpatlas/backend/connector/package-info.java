/**
 * Connectors to public registers: they read a register in its own format, match its entries with
 * records by identifiers, and write what the register states through the importer. A connector adds
 * statements and changes none.
 */
@NullMarked
package eu.atmpatlas.backend.connector;

import org.jspecify.annotations.NullMarked;
