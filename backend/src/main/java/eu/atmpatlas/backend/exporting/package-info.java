/**
 * Export of records as files: exactly those that match a filter, in the columns that an import
 * reads. Each file states its query, time, licence and origin.
 */
@NullMarked
package eu.atmpatlas.backend.exporting;

import org.jspecify.annotations.NullMarked;
