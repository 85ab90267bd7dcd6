package eu.atmpatlas.graph.place;

import org.jspecify.annotations.Nullable;

/** Position of a record, and how precisely it is known. */
public record Location(Point point, @Nullable String city, Precision precision) {}
