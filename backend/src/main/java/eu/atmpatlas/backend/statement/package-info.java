/** GraphQL of statements: what sources say about single fields of a record. */
@NullMarked
package eu.atmpatlas.backend.statement;

import org.jspecify.annotations.NullMarked;
