/** The rules that every write is validated against before anything is stored. */
@NullMarked
package eu.atmpatlas.graph.write.validation;

import org.jspecify.annotations.NullMarked;
