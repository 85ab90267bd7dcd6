package eu.atmpatlas.backend.part;

import eu.atmpatlas.backend.graphql.Edge;
import eu.atmpatlas.backend.graphql.PageInfo;
import eu.atmpatlas.graph.part.Part;

import java.util.List;

/** A connection of the schema: a page of the parts of one type. */
record PartConnection(
        List<Edge<Part>> edges, List<Part> nodes, PageInfo pageInfo, long totalCount) {}
