package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.graph.gaps.Area;
import eu.atmpatlas.graph.gaps.LiveLandscape;

/** An area, with the data by which its people and sites are counted. */
record RegionView(Area area, LiveLandscape.State state) {}
