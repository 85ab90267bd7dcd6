/**
 * The six kinds of record and, for each, the fields that it has: said once here, read by the write
 * door, the search index, the importer and the GraphQL layer.
 */
@NullMarked
package eu.atmpatlas.graph.kind;

import org.jspecify.annotations.NullMarked;
