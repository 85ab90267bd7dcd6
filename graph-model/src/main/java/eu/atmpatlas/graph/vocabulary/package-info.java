/** Controlled vocabularies: concepts, their labels in two languages and their hierarchies. */
@NullMarked
package eu.atmpatlas.graph.vocabulary;

import org.jspecify.annotations.NullMarked;
