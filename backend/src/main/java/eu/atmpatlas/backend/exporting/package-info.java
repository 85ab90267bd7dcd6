/**
 * Records as files: exactly those that a filter finds, in the columns that an import reads, each
 * file saying what was asked, when, under which licence and from where.
 */
@NullMarked
package eu.atmpatlas.backend.exporting;

import org.jspecify.annotations.NullMarked;
