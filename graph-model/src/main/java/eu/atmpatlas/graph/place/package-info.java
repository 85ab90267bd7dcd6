/**
 * Points, boxes and distances on the globe (WGS84); what happens at 180 degrees is solved here and
 * nowhere else.
 */
@NullMarked
package eu.atmpatlas.graph.place;

import org.jspecify.annotations.NullMarked;
