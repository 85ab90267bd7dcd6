/**
 * What records of all kinds have in common: how they are found by id, the fields that {@link
 * eu.atmpatlas.graph.kind.KindFields} gives each kind, their sources, and their pages.
 */
@NullMarked
package eu.atmpatlas.backend.entity;

import org.jspecify.annotations.NullMarked;
