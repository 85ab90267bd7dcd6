/**
 * Features of all kinds of records: lookup by id, the fields that {@link
 * eu.atmpatlas.graph.kind.KindFields} defines per kind, and their sources.
 */
@NullMarked
package eu.atmpatlas.backend.entity;

import org.jspecify.annotations.NullMarked;
