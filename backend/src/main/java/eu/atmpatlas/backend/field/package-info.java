/** The fields of each kind of record, for forms and programs that are made from them. */
@NullMarked
package eu.atmpatlas.backend.field;

import org.jspecify.annotations.NullMarked;
