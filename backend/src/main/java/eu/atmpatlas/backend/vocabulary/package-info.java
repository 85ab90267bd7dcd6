/**
 * Vocabularies and their concepts in GraphQL: labels in the language asked for, codes turned into
 * concepts.
 */
@NullMarked
package eu.atmpatlas.backend.vocabulary;

import org.jspecify.annotations.NullMarked;
