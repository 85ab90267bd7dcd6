/** What a connector is, and the entries of a register in the atlas's terms. */
@NullMarked
package eu.atmpatlas.backend.connector.model;

import org.jspecify.annotations.NullMarked;
