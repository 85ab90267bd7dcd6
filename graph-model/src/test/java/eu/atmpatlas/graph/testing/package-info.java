/**
 * Real databases for tests: one embedded engine shared by all classes of a test JVM, and one in a
 * JVM of its own. Published as the module's test jar.
 */
@NullMarked
package eu.atmpatlas.graph.testing;

import org.jspecify.annotations.NullMarked;
