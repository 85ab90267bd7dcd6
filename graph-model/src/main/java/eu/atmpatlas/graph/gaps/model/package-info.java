/**
 * The facts that indicators are computed from: sites, regions, populations, requirements and
 * ternary values.
 */
@NullMarked
package eu.atmpatlas.graph.gaps.model;

import org.jspecify.annotations.NullMarked;
