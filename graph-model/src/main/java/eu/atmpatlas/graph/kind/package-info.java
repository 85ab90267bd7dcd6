/**
 * The kinds of record. Each kind has one definition ({@code SiteKind}): its fields, its parts and
 * the rules that apply to it. The write service, the search index, the importer and GraphQL read
 * it.
 */
@NullMarked
package eu.atmpatlas.graph.kind;

import org.jspecify.annotations.NullMarked;
