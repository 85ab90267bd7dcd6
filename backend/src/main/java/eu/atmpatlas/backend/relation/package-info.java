/**
 * Relations of records in GraphQL: pages of relations, and fields that show one relation, such as a
 * site's operator. Each is read for a whole page of records at once.
 */
@NullMarked
package eu.atmpatlas.backend.relation;

import org.jspecify.annotations.NullMarked;
