package eu.atmpatlas.backend.reason;

import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.kind.FacetDefinition.Origin;
import eu.atmpatlas.backend.reason.Explanation.Part;
import eu.atmpatlas.backend.search.certainty.DueDates;
import eu.atmpatlas.backend.search.certainty.EvidenceReader;
import eu.atmpatlas.backend.search.certainty.FacetEvidence;
import eu.atmpatlas.backend.search.certainty.Verdict;
import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.facet.Facets;
import eu.atmpatlas.backend.search.index.GraphRecordSource;
import eu.atmpatlas.backend.search.index.IndexedRecord;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.place.Location;
import eu.atmpatlas.graph.place.Point;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds for each criterion of a query whether records meet it, and why. */
@Component
public class MatchReasons {

    private final GraphRecordSource records;
    private final Vocabularies vocabularies;
    private final DueDates due;
    private final EvidenceReader evidence;
    private final Clock clock;

    /** Creates a finder that reads records from the graph. */
    public MatchReasons(
            Entities entities,
            Relations relations,
            Vocabularies vocabularies,
            DueDates due,
            Clock clock) {
        this.records = new GraphRecordSource(entities, relations);
        this.vocabularies = vocabularies;
        this.due = due;
        this.evidence = new EvidenceReader(vocabularies::find, due);
        this.clock = clock;
    }

    /** The reasons by record, for records that exist, in at most three round trips. */
    public Map<String, List<MatchReason>> find(SearchQuery query, Collection<String> ids) {
        LocalDate today = LocalDate.now(clock);
        var reasons = new LinkedHashMap<String, List<MatchReason>>();
        records.byIds(ids, today)
                .forEach((id, record) -> reasons.put(id, find(query, record, today)));
        return reasons;
    }

    private List<MatchReason> find(SearchQuery query, IndexedRecord record, LocalDate today) {
        Entity entity = record.entity();
        var reasons = new ArrayList<MatchReason>();
        String text = query.text();
        if (text != null && !text.isBlank()) {
            // Text has no possible matches, so a record on the list matches.
            reasons.add(
                    simple(
                            "text",
                            Verdict.YES,
                            Explanation.of("yes.text", new Part.Plain(text.strip())),
                            entity));
        }
        for (FacetDefinition facet : Facets.of(query.kind())) {
            FacetClause clause = query.facets().get(facet.name());
            if (clause != null) {
                addFacet(query, record, facet, clause, today, reasons);
            }
        }
        if (!query.operators().isEmpty()) {
            reasons.add(operator(query.operators(), record));
        }
        if (query.near() != null) {
            Point centre = query.near().point();
            Double km =
                    points(record).stream()
                            .map(point -> centre.kmTo(point.lat(), point.lon()))
                            .min(Comparator.naturalOrder())
                            .orElse(null);
            reasons.add(place("near", entity, km, km != null && km <= query.near().km()));
        }
        if (query.within() != null) {
            List<Point> points = points(record);
            boolean inside =
                    points.stream()
                            .anyMatch(each -> query.within().contains(each.lat(), each.lon()));
            reasons.add(box(entity, !points.isEmpty(), inside));
        }
        return reasons;
    }

    private void addFacet(
            SearchQuery query,
            IndexedRecord record,
            FacetDefinition facet,
            FacetClause clause,
            LocalDate today,
            List<MatchReason> reasons) {
        Entity entity = record.entity();
        var explainer = new CodeExplainer(vocabularies, due, entity, facet, stated(record, facet));
        List<FacetEvidence> found = evidence(query, record, facet, today);
        if (!clause.any().isEmpty()) {
            reasons.add(best(clause.any(), found, explainer));
        }
        clause.all().forEach(code -> reasons.add(best(List.of(code), found, explainer)));
        FacetEvidence plain = evidence.read(entity, record.statedBy(facet), facet, today);
        clause.none().forEach(code -> reasons.add(explainer.explainExcluded(code, plain)));
        if (clause.known() != null) {
            reasons.add(explainer.explainKnown(clause.known(), plain));
        }
    }

    private static MatchReason best(
            List<String> codes, List<FacetEvidence> found, CodeExplainer explainer) {
        return codes.stream()
                .flatMap(code -> found.stream().map(each -> explainer.explain(code, each)))
                .min(Comparator.comparing(MatchReason::verdict))
                .orElseThrow();
    }

    /** The evidence, for each status that the query accepts where statements have their own. */
    private List<FacetEvidence> evidence(
            SearchQuery query, IndexedRecord record, FacetDefinition facet, LocalDate today) {
        FacetClause status = query.facets().get(EvidenceReader.STATUS);
        if (status == null || !EvidenceReader.hasStatuses(record.entity(), facet)) {
            return List.of(evidence.read(record.entity(), record.statedBy(facet), facet, today));
        }
        Set<String> accepted = status.accepted(evidence.statuses());
        return accepted == null || accepted.isEmpty()
                ? List.of(evidence.read(record.entity(), record.statedBy(facet), facet, today))
                : accepted.stream()
                        .sorted()
                        .map(code -> evidence.read(record.entity(), facet, today, code))
                        .toList();
    }

    private static List<String> stated(IndexedRecord record, FacetDefinition facet) {
        return switch (facet.origin()) {
            case Origin.RecordField(String name) -> record.entity().stated().codes(name);
            case Origin.ConcludedField concluded -> concluded.codes(record.entity());
            case Origin.Authorisations() -> record.entity().authorisationCodes(facet.scheme());
            case Origin.OperatorField(String name) ->
                    record.operators().stream()
                            .flatMap(each -> each.stated().codes(name).stream())
                            .collect(Collectors.toCollection(LinkedHashSet::new))
                            .stream()
                            .toList();
            case Origin.RelatedRecords _ ->
                    record.statedBy(facet).stream().map(Entity::id).toList();
        };
    }

    /** Where the record is: its own place, or those of the records that it is at. */
    private static List<Point> points(IndexedRecord record) {
        Optional<FacetDefinition> places =
                Facets.of(record.entity().kind()).stream()
                        .filter(FacetDefinition::places)
                        .findFirst();
        return places.map(record::statedBy).orElse(List.of(record.entity())).stream()
                .map(each -> each.stated().location())
                .filter(Objects::nonNull)
                .map(Location::point)
                .toList();
    }

    private static MatchReason operator(List<String> asked, IndexedRecord record) {
        List<Entity> operators = record.operators();
        if (operators.isEmpty()) {
            return simple(
                    "operator",
                    Verdict.MAY,
                    Explanation.of("may.unknown", new Part.Field("operator")),
                    record.entity());
        }
        boolean one = operators.stream().anyMatch(each -> asked.contains(each.id()));
        String names = operators.stream().map(Entity::name).collect(Collectors.joining(", "));
        return simple(
                "operator",
                one ? Verdict.YES : Verdict.NO,
                Explanation.of("operator", new Part.Plain(names)),
                record.entity());
    }

    private static MatchReason place(
            String criterion, Entity record, @Nullable Double km, boolean inside) {
        return km == null
                ? simple(criterion, Verdict.MAY, Explanation.of("may.place"), record)
                : simple(
                        criterion,
                        inside ? Verdict.YES : Verdict.NO,
                        Explanation.of("distance", new Part.Plain(String.valueOf(Math.round(km)))),
                        record);
    }

    private static MatchReason box(Entity record, boolean placed, boolean inside) {
        if (!placed) {
            return simple("within", Verdict.MAY, Explanation.of("may.place"), record);
        }
        return inside
                ? simple("within", Verdict.YES, Explanation.of("yes.within"), record)
                : simple("within", Verdict.NO, Explanation.of("no.within"), record);
    }

    private static MatchReason simple(
            String criterion, Verdict verdict, Explanation explanation, Entity record) {
        return new MatchReason(criterion, verdict, explanation, record, List.of());
    }
}
