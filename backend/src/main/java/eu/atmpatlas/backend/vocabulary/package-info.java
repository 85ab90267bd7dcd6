/**
 * Vocabularies and their concepts in GraphQL: labels in the requested language, and the concepts of
 * codes.
 */
@NullMarked
package eu.atmpatlas.backend.vocabulary;

import org.jspecify.annotations.NullMarked;
