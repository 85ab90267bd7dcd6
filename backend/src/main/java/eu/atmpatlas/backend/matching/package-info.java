/**
 * Name matching: ranks the records that a name may mean, with a score and the reasons. See {@code
 * docs/matching.md}.
 */
@NullMarked
package eu.atmpatlas.backend.matching;

import org.jspecify.annotations.NullMarked;
