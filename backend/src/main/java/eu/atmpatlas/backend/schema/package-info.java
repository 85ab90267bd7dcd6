/** The schema as a file for those who build clients from it. */
@NullMarked
package eu.atmpatlas.backend.schema;

import org.jspecify.annotations.NullMarked;
