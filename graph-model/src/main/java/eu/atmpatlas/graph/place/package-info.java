/** Points, boxes and distances on the Earth (WGS84). Only this package handles the antimeridian. */
@NullMarked
package eu.atmpatlas.graph.place;

import org.jspecify.annotations.NullMarked;
