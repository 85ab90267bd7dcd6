package eu.atmpatlas.backend.need;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.error.LimitExceededException;
import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.facet.Facets;
import eu.atmpatlas.backend.search.query.Near;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.backend.understanding.Understanding;
import eu.atmpatlas.backend.understanding.UnderstoodTerm;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns the fields of a need and what its sentence was understood to say into one query. */
final class NeedReader {

    /** Facets of which a site has to meet one code; of the others it has to meet each. */
    private static final Set<String> ANY_OF =
            Set.of("COUNTRY", "REGION", "SITE_TYPE", "STATUS", "THIRD_PARTY_ACCESS");

    private static final int MAX_CRITERIA = 16;

    private final Vocabularies vocabularies;
    private final Map<String, Set<String>> codes = new LinkedHashMap<>();
    private @Nullable Near near;
    private @Nullable String place;

    private NeedReader(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /**
     * Reads a need.
     *
     * @throws BadInputException that names the invalid field
     */
    static Need read(NeedInput input, Understanding understood, Vocabularies vocabularies) {
        var reader = new NeedReader(vocabularies);
        reader.addFields(input);
        understood.terms().forEach(reader::addTerm);
        boolean blank = input.text() == null || input.text().isBlank();
        if (blank && reader.codes.isEmpty() && reader.near == null) {
            throw new BadInputException("need", "must ask for something");
        }
        Need need = Need.of(reader.query(), reader.place);
        if (need.criteria().size() > MAX_CRITERIA) {
            throw new LimitExceededException(
                    "need",
                    "must have at most %d criteria, not %d"
                            .formatted(MAX_CRITERIA, need.criteria().size()));
        }
        return need;
    }

    private void addFields(NeedInput input) {
        add("PRODUCT_TYPE", "productTypes", input.productTypes());
        add("CAPABILITY", "capabilities", input.capabilities());
        add("AUTHORISATION", "authorisations", input.authorisations());
        add("ACCREDITATION", "accreditations", input.accreditations());
        add("SITE_TYPE", "siteTypes", input.siteTypes());
        add("COUNTRY", "countries", input.countries());
        if (Boolean.TRUE.equals(input.openToThirdParties())) {
            add("THIRD_PARTY_ACCESS", "openToThirdParties", List.of("OPEN"));
        }
        if (Boolean.TRUE.equals(input.operational())) {
            add("STATUS", "operational", List.of("OPERATIONAL"));
        }
        if (input.near() != null) {
            near = circle(input.near());
        }
    }

    private static Near circle(NeedInput.NearInput circle) {
        try {
            return Near.of(circle.lat(), circle.lon(), circle.km());
        } catch (BadInputException invalid) {
            throw new BadInputException(
                    invalid.field().replaceFirst("^filter", "need"), invalid.reason());
        }
    }

    private void add(String facet, String field, @Nullable List<String> given) {
        if (given == null || given.isEmpty()) {
            return;
        }
        String scheme = facet(facet).scheme();
        for (String code : given) {
            if (vocabularies.concept(scheme, code).isEmpty()) {
                throw new BadInputException(
                        "need." + field,
                        "%s is not a code of the vocabulary %s".formatted(code, scheme));
            }
        }
        codes.computeIfAbsent(facet, _ -> new LinkedHashSet<>()).addAll(given);
    }

    /** A circle that is given apart from the sentence counts before that of the sentence. */
    private void addTerm(UnderstoodTerm term) {
        switch (term) {
            case UnderstoodTerm.OfConcept(String _, FacetDefinition facet, var concept) ->
                    codes.computeIfAbsent(facet.name(), _ -> new LinkedHashSet<>())
                            .add(concept.code());
            case UnderstoodTerm.OfPlace found -> {
                if (near == null) {
                    near = found.near();
                    place = found.town().name();
                }
            }
        }
    }

    private SearchQuery query() {
        SearchQuery query = SearchQuery.of(EntityKind.SITE).near(near);
        for (Map.Entry<String, Set<String>> each : codes.entrySet()) {
            var some = new ArrayList<>(each.getValue());
            query =
                    query.with(
                            each.getKey(),
                            ANY_OF.contains(each.getKey())
                                    ? FacetClause.NO_CONDITION.withAny(some)
                                    : new FacetClause(List.of(), some, List.of(), null));
        }
        return query;
    }

    private static FacetDefinition facet(String name) {
        return Facets.find(EntityKind.SITE, name).orElseThrow();
    }
}
