package eu.atmpatlas.graph.provenance;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Immutable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

import java.time.LocalDate;

/**
 * A public document that states a fact.
 *
 * @param id readable and permanent
 * @param retrievedOn day on which it was read; null if not known
 * @param publishedOn day on which it was published; null if not known
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
