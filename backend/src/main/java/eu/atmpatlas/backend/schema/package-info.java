/** The schema as a file, for developers of clients. */
@NullMarked
package eu.atmpatlas.backend.schema;

import org.jspecify.annotations.NullMarked;
