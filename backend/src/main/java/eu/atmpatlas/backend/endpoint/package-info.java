/**
 * The HTTP endpoint {@code /graphql} according to GraphQL over HTTP: POST and GET, media types,
 * status codes, cacheable responses, persisted queries. Independent of the schema.
 */
@NullMarked
package eu.atmpatlas.backend.endpoint;

import org.jspecify.annotations.NullMarked;
