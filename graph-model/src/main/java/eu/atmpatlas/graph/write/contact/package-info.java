/** Finds contact details of people in texts. */
@NullMarked
package eu.atmpatlas.graph.write.contact;

import org.jspecify.annotations.NullMarked;
