/**
 * The schema's types in the languages of clients. They are written from the schema that runs, so
 * they are never behind it.
 */
@NullMarked
package eu.atmpatlas.backend.client;

import org.jspecify.annotations.NullMarked;
