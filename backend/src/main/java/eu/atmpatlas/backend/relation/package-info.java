/**
 * The ties of records in GraphQL: pages of ties, and the fields that are a tie seen from one end,
 * such as a site's operator. Each is read for a whole page of records at once.
 */
@NullMarked
package eu.atmpatlas.backend.relation;

import org.jspecify.annotations.NullMarked;
