package eu.atmpatlas.graph.database;

import eu.atmpatlas.graph.testing.GraphTest;

/** The embedded engine of this JVM. */
@GraphTest
record GraphOnSharedEngineTests(Graph graph) implements GraphContract {}
