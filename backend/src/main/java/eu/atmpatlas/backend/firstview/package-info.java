/**
 * Sends the responses to a page's first queries together with the page, so that records appear as
 * soon as the page renders. The front end defines the queries. It ignores a response that does not
 * match, and sends its own query.
 */
@NullMarked
package eu.atmpatlas.backend.firstview;

import org.jspecify.annotations.NullMarked;
