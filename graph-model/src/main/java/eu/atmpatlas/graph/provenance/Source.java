package eu.atmpatlas.graph.provenance;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Immutable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

import java.time.LocalDate;

/**
 * Where a statement was read.
 *
 * @param id readable and permanent
 * @param retrievedOn the day it was read, where known
 * @param publishedOn the day it was published, where known
 */
@Node("Source")
@Immutable
public record Source(
        @Id String id,
        String title,
        @Nullable String url,
        @Nullable LocalDate retrievedOn,
        @Nullable LocalDate publishedOn,
        @Nullable String note) {}
