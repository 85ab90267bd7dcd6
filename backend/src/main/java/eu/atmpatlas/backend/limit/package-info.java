/**
 * Limits of requests: size of a document, cost of a query, points per client and minute, duration.
 * Size and cost are known before any data is fetched. Independent of any feature.
 */
@NullMarked
package eu.atmpatlas.backend.limit;

import org.jspecify.annotations.NullMarked;
