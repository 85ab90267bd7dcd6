/** Shared by all GraphQL requests: errors with codes, document limits, and markers of a request. */
@NullMarked
package eu.atmpatlas.backend.graphql;

import org.jspecify.annotations.NullMarked;
