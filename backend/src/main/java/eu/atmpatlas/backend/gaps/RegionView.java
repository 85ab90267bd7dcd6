package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.projection.LandscapeProjection;

/** An area, with the data by which its people and sites are counted. */
public record RegionView(Region region, LandscapeProjection.LandscapeSnapshot state) {}
