package eu.atmpatlas.backend.directory;

import eu.atmpatlas.backend.search.facet.FacetCount;
import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.vocabulary.Concept;

import java.util.List;
import java.util.stream.Stream;

/** The counts of one facet, with concepts in place of codes. */
record FacetCounts(String name, List<Bucket> buckets, int unknown) {

    record Bucket(Concept concept, int count, int may) {}

    static FacetCounts of(FacetCount facetCount, ConceptLookup concepts) {
        return new FacetCounts(
                facetCount.facet().name(),
                facetCount.buckets().stream()
                        .flatMap(bucket ->
                                Stream.ofNullable(
                                                concepts.find(
                                                        facetCount.facet().scheme(), bucket.code()))
                                        .map(concept ->
                                                new Bucket(concept, bucket.count(), bucket.may())))
                        .toList(),
                facetCount.unknown());
    }
}
