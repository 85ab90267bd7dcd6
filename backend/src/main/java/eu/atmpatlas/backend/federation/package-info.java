/**
 * The atlas as an Apollo Federation 2 subgraph: a gateway asks it for records and terms by their
 * keys, so that other graphs can hang their own fields on them.
 */
@NullMarked
package eu.atmpatlas.backend.federation;

import org.jspecify.annotations.NullMarked;
