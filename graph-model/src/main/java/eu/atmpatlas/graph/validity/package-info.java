/** Keeps what records show true to the day, as the validity of their statements begins and ends. */
@NullMarked
package eu.atmpatlas.graph.validity;

import org.jspecify.annotations.NullMarked;
