/**
 * Maps rows to writes: records, relations, vocabularies and sources, with the references between
 * them.
 */
@NullMarked
package eu.atmpatlas.backend.importing.mapping;

import org.jspecify.annotations.NullMarked;
