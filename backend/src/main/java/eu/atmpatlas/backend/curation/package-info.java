/**
 * Curation over GraphQL: proposals, decisions, edits, confirmations and reverts. Checks
 * permissions; {@code eu.atmpatlas.graph.curation} does the work.
 */
@NullMarked
package eu.atmpatlas.backend.curation;

import org.jspecify.annotations.NullMarked;
