/** The change log in GraphQL: pages, the history of a record and the subscription. */
@NullMarked
package eu.atmpatlas.backend.change.graphql;

import org.jspecify.annotations.NullMarked;
