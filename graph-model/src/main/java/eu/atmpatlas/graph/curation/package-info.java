/**
 * Changes by people: proposals, edits, confirmations and reverts. Proposals and the audit trail are
 * nodes of their own outside the change log, because they are not published. What is accepted goes
 * through the write service.
 */
@NullMarked
package eu.atmpatlas.graph.curation;

import org.jspecify.annotations.NullMarked;
