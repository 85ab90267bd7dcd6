/**
 * What the graph is: kinds, relation types, vocabularies and the one door through which it changes.
 */
@NullMarked
package eu.atmpatlas.graph;

import org.jspecify.annotations.NullMarked;
