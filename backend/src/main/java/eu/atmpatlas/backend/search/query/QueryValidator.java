package eu.atmpatlas.backend.search.query;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.kind.DirectoryMapping.FilterField;
import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.kind.KindMapping;
import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.facet.Facets;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Validates a query before it is evaluated. The index itself knows the ids of records that are
 * codes of facets.
 */
public final class QueryValidator {

    private static final int MAX_TEXT_LENGTH = 200;

    private final Vocabularies vocabularies;

    public QueryValidator(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /**
     * @throws BadInputException that names the first invalid field
     */
    public void check(SearchQuery query) {
        KindMapping mapping = KindMapping.of(query.kind());
        checkText(mapping.accepts(FilterField.TEXT) ? "filter.text" : "text", query.text());
        query.facets().forEach((name, clause) -> check(facet(query.kind(), name), clause));
        if (!query.operators().isEmpty() && !mapping.accepts(FilterField.OPERATOR)) {
            throw new BadInputException("filter.operator", "only sites have an operator");
        }
    }

    public void checkText(String field, @Nullable String text) {
        if (text != null && text.length() > MAX_TEXT_LENGTH) {
            throw new BadInputException(
                    field,
                    "must be at most %d characters, not %d"
                            .formatted(MAX_TEXT_LENGTH, text.length()));
        }
    }

    /**
     * The facet of a kind.
     *
     * @throws BadInputException if the kind has no facet of this name
     */
    public static FacetDefinition facet(EntityKind kind, String name) {
        return Facets.find(kind, name)
                .orElseThrow(() ->
                        new BadInputException(
                                "facets.names",
                                "%s is not a facet of %ss, which are %s"
                                        .formatted(
                                                name,
                                                kind.name().toLowerCase(Locale.ROOT),
                                                Facets.of(kind).stream()
                                                        .map(FacetDefinition::name)
                                                        .collect(Collectors.joining(", ")))));
    }

    private void check(FacetDefinition facet, FacetClause clause) {
        check(facet, "any", clause.any());
        check(facet, "all", clause.all());
        check(facet, "none", clause.none());
    }

    /**
     * A graph of an earlier version lacks the vocabulary of concluded codes, but has the codes
     * themselves.
     */
    private boolean isConcluded(FacetDefinition facet) {
        return facet.origin() instanceof FacetDefinition.Origin.ConcludedField
                && vocabularies.find(facet.scheme()).isEmpty();
    }

    private void check(FacetDefinition facet, String part, List<String> codes) {
        for (String code : codes) {
            boolean known =
                    facet.origin() instanceof FacetDefinition.Origin.RelatedRecords
                            || vocabularies.concept(facet.scheme(), code).isPresent();
            if (!known && !isConcluded(facet)) {
                throw new BadInputException(
                        "filter.%s.%s".formatted(facet.argument(), part),
                        "%s is not a code of the vocabulary %s".formatted(code, facet.scheme()));
            }
        }
    }
}
