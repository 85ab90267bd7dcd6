/**
 * Real databases for tests: an embedded engine that all classes of a test JVM share, and an engine
 * in a separate JVM. Published as the module's test jar.
 */
@NullMarked
package eu.atmpatlas.graph.testing;

import org.jspecify.annotations.NullMarked;
