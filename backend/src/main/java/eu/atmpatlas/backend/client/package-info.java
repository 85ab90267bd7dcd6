/**
 * The schema's types in the languages of the example clients. They are generated from the running
 * schema, so they are always current.
 */
@NullMarked
package eu.atmpatlas.backend.client;

import org.jspecify.annotations.NullMarked;
