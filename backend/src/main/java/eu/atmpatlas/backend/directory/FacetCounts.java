package eu.atmpatlas.backend.directory;

import eu.atmpatlas.backend.search.facet.FacetCount;
import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.vocabulary.Concept;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The counts of one facet, with concepts in place of codes. */
record FacetCounts(String name, List<Bucket> buckets, int unknown) {

    record Bucket(Concept concept, int count, int may) {}

    static FacetCounts of(FacetCount facetCount, ConceptLookup concepts) {
        List<String> codes = facetCount.buckets().stream().map(FacetCount.Bucket::code).toList();
        Map<String, Concept> byCode =
                concepts.byCodes(facetCount.facet().scheme(), codes).stream()
                        .collect(Collectors.toMap(Concept::code, Function.identity()));
        return new FacetCounts(
                facetCount.facet().name(),
                facetCount.buckets().stream()
                        .flatMap(bucket ->
                                Stream.ofNullable(byCode.get(bucket.code()))
                                        .map(concept ->
                                                new Bucket(concept, bucket.count(), bucket.may())))
                        .toList(),
                facetCount.unknown());
    }
}
