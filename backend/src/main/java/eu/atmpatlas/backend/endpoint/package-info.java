/**
 * {@code /graphql} as the specification "GraphQL over HTTP" has it: POST and GET, media types and
 * status codes, answers that may be kept, documents known by their hash. What is asked is none of
 * its business.
 */
@NullMarked
package eu.atmpatlas.backend.endpoint;

import org.jspecify.annotations.NullMarked;
