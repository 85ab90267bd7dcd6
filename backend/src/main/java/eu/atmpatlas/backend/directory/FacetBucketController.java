package eu.atmpatlas.backend.directory;

import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.vocabulary.Concept;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.concurrent.CompletableFuture;

/** The records that facets count by. */
@Controller
class FacetBucketController {

    private final RecordLoader records;

    FacetBucketController(RecordLoader records) {
        this.records = records;
    }

    @SchemaMapping(typeName = "FacetBucket", field = "record")
    CompletableFuture<@Nullable Entity> record(
            FacetCounts.Bucket bucket, DataFetchingEnvironment environment) {
        Concept concept = bucket.concept();
        return records.record(
                environment,
                concept.scheme().equals(FacetDefinition.RECORDS) ? concept.code() : null);
    }
}
