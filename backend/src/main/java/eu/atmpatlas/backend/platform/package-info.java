/**
 * What every feature stands on when it answers: errors with a code, a field and a reason; limits;
 * headers; scalars; the pages' addresses. It knows no feature.
 */
@NullMarked
package eu.atmpatlas.backend.platform;

import org.jspecify.annotations.NullMarked;
