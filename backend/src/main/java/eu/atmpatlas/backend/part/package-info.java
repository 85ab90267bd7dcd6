/** Lists of the parts of all records: market states, designations, inspections. */
@NullMarked
package eu.atmpatlas.backend.part;

import org.jspecify.annotations.NullMarked;
