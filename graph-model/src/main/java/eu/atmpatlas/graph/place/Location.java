package eu.atmpatlas.graph.place;

import org.jspecify.annotations.Nullable;

/** Where a record is, and how exactly that is known. */
public record Location(Point point, @Nullable String city, Precision precision) {}
