package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.kind.FacetDefinition.Origin;
import eu.atmpatlas.backend.search.certainty.Certainty;
import eu.atmpatlas.backend.search.certainty.Verdict;
import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.facet.Facets;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.Statement.Claim;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rule of decision 0025 with simple loops over the statements of a record. It shares no code
 * with the index.
 */
final class BruteForceVerdicts {

    private final BruteForceSearch reference;
    private final Map<String, EntityDraft> drafts;
    private final Map<String, List<String>> codes;
    private final Map<String, Integer> dueMonths;
    private final LocalDate today;
    private final Map<Criterion, Verdict> known = new HashMap<>();
    private final Map<String, Boolean> matchesText = new HashMap<>();

    private record Criterion(String id, String facet, String code, @Nullable FacetClause status) {}

    BruteForceVerdicts(
            BruteForceSearch reference,
            Map<String, EntityDraft> drafts,
            Map<String, List<String>> codes,
            Map<String, Integer> dueMonths,
            LocalDate today) {
        this.reference = reference;
        this.drafts = drafts;
        this.codes = codes;
        this.dueMonths = dueMonths;
        this.today = today;
    }

    /** Whether a record matches; null if it does not. */
    @Nullable Certainty certainty(ReferenceRecord record, SearchQuery query) {
        if (!textAndBoxPossible(record, query)) {
            return null;
        }
        List<Verdict> verdicts = verdicts(record, query);
        if (verdicts.contains(Verdict.NO)) {
            return null;
        }
        boolean certain =
                !verdicts.contains(Verdict.MAY) && boxVerdict(record, query) == Verdict.YES;
        return certain ? Certainty.MATCHES : Certainty.MAY_MATCH;
    }

    /**
     * Whether a record matches a query, if its certainty without the facet's one code is known.
     *
     * @param without the certainty without the code
     * @param query the query with the code, on a facet that decides on no other
     */
    @Nullable Certainty withCode(
            ReferenceRecord record, Certainty without, FacetDefinition facet, SearchQuery query) {
        String code = query.facets().get(facet.name()).any().getFirst();
        return switch (verdict(record, facet, code, query.facets().get("STATUS"))) {
            case YES -> without;
            case MAY -> Certainty.MAY_MATCH;
            case NO -> null;
        };
    }

    /** Whether all criteria but one are surely met, and that one is not. */
    boolean isNearMiss(ReferenceRecord record, SearchQuery query) {
        return textAndBoxPossible(record, query)
                && boxVerdict(record, query) == Verdict.YES
                && verdicts(record, query).stream()
                        .filter(each -> each != Verdict.YES)
                        .toList()
                        .equals(List.of(Verdict.NO));
    }

    private boolean textAndBoxPossible(ReferenceRecord record, SearchQuery query) {
        return boxVerdict(record, query) != Verdict.NO
                && (query.text() == null
                        || matchesText.computeIfAbsent(
                                query.text() + "\n" + record.id(),
                                _ ->
                                        NaiveTextMatching.rank(query.text(), record)
                                                >= reference.leastRank(query)));
    }

    private static Verdict boxVerdict(ReferenceRecord record, SearchQuery query) {
        if (query.within() == null
                || (record.lat() != null && BruteForceSearch.isWithin(record, query))) {
            return Verdict.YES;
        }
        return record.lat() == null ? Verdict.MAY : Verdict.NO;
    }

    /** The verdict on each criterion but text and box. */
    List<Verdict> verdicts(ReferenceRecord record, SearchQuery query) {
        var verdicts = new ArrayList<Verdict>();
        FacetClause status = query.facets().get("STATUS");
        for (FacetDefinition facet : Facets.of(query.kind())) {
            FacetClause clause = query.facets().get(facet.name());
            if (clause == null) {
                continue;
            }
            if (!clause.any().isEmpty()) {
                Verdict best = Verdict.NO;
                for (String code : clause.any()) {
                    best = better(best, verdict(record, facet, code, status));
                }
                verdicts.add(best);
            }
            for (String code : clause.all()) {
                verdicts.add(verdict(record, facet, code, status));
            }
            for (String code : clause.none()) {
                Verdict has = hasAtAll(record, facet, code);
                verdicts.add(
                        has == Verdict.YES
                                ? Verdict.NO
                                : has == Verdict.MAY ? Verdict.MAY : Verdict.YES);
            }
            if (clause.known() != null) {
                boolean states = !values(record, facet).isEmpty();
                verdicts.add(states == clause.known() ? Verdict.YES : Verdict.NO);
            }
        }
        if (!query.operators().isEmpty()) {
            boolean one = record.operatorIds().stream().anyMatch(query.operators()::contains);
            verdicts.add(
                    one ? Verdict.YES : record.operatorIds().isEmpty() ? Verdict.MAY : Verdict.NO);
        }
        if (query.near() != null) {
            verdicts.add(
                    record.lat() == null
                            ? Verdict.MAY
                            : BruteForceSearch.km(query, record) <= query.near().km()
                                    ? Verdict.YES
                                    : Verdict.NO);
        }
        return verdicts;
    }

    private static Verdict better(Verdict one, Verdict other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    Set<String> selfAndBroader(FacetDefinition facet, String code) {
        return reference.selfAndBroader(facet.scheme(), code);
    }

    /** The codes that the record states, each once. */
    List<String> values(ReferenceRecord record, FacetDefinition facet) {
        return record.codes(facet).stream().distinct().toList();
    }

    /** Whether a value is stated, regardless of a status: YES, or MAY if past its due date. */
    private Verdict hasAtAll(ReferenceRecord record, FacetDefinition facet, String code) {
        Verdict has = Verdict.NO;
        for (String value : values(record, facet)) {
            if (reference.selfAndBroader(facet.scheme(), value).contains(code)) {
                has = better(has, isOld(record, facet, value) ? Verdict.MAY : Verdict.YES);
            }
        }
        return has;
    }

    private Verdict verdict(
            ReferenceRecord record,
            FacetDefinition facet,
            String code,
            @Nullable FacetClause status) {
        var key = new Criterion(record.id(), facet.name(), code, status);
        Verdict found = known.get(key);
        if (found == null) {
            found = compute(record, facet, code, status);
            known.put(key, found);
        }
        return found;
    }

    private Verdict compute(
            ReferenceRecord record,
            FacetDefinition facet,
            String code,
            @Nullable FacetClause status) {
        boolean own =
                record.id().startsWith("site")
                        && facet.origin() instanceof Origin.RecordField
                        && !facet.name().equals("STATUS")
                        && statements(record, facet).stream()
                                .anyMatch(BruteForceVerdicts::givesStatus);
        boolean asks =
                status != null
                        && !(status.any().isEmpty()
                                && status.all().isEmpty()
                                && status.none().isEmpty());
        if (!own || !asks) {
            return withStatus(record, facet, code, null);
        }
        Verdict best = Verdict.NO;
        for (String each : codes.get("status")) {
            boolean accepted =
                    (status.any().isEmpty() || status.any().contains(each))
                            && status.all().stream().allMatch(each::equals)
                            && !status.none().contains(each);
            if (accepted) {
                best = better(best, withStatus(record, facet, code, each));
            }
        }
        return best;
    }

    private static boolean givesStatus(Statement statement) {
        return statement.claim() == Claim.YES
                && statement.detail() != null
                && statement.detail().status() != null
                && statement.detail().productTypes().isEmpty();
    }

    private Verdict withStatus(
            ReferenceRecord record, FacetDefinition facet, String code, @Nullable String status) {
        boolean yes = false;
        boolean old = false;
        boolean otherStatus = false;
        boolean broader = false;
        boolean onlyOld = true;
        List<String> values = values(record, facet);
        for (String value : values) {
            Verdict counts = ofStatus(record, facet, value, status);
            if (counts == Verdict.YES && isOld(record, facet, value)) {
                counts = Verdict.MAY;
            }
            onlyOld &= counts == Verdict.MAY;
            if (reference.selfAndBroader(facet.scheme(), value).contains(code)) {
                yes |= counts == Verdict.YES;
                old |= counts == Verdict.MAY;
                otherStatus |= counts == Verdict.NO;
            } else if (reference.selfAndBroader(facet.scheme(), code).contains(value)) {
                broader |= counts != Verdict.NO;
            }
        }
        if (yes) {
            return Verdict.YES;
        }
        if (old) {
            return Verdict.MAY;
        }
        if (otherStatus || isDenied(record, facet, code)) {
            return Verdict.NO;
        }
        if (values.isEmpty()) {
            return isComplete(record, facet) ? Verdict.NO : Verdict.MAY;
        }
        return broader || (isSingle(record, facet) && onlyOld) ? Verdict.MAY : Verdict.NO;
    }

    /** Whether a value has a status, where one is asked for and one is stated. */
    private Verdict ofStatus(
            ReferenceRecord record, FacetDefinition facet, String value, @Nullable String status) {
        List<Statement> own =
                statements(record, facet).stream()
                        .filter(BruteForceVerdicts::givesStatus)
                        .filter(each -> value.equals(each.value()))
                        .toList();
        if (status == null || own.isEmpty()) {
            return Verdict.YES;
        }
        Verdict best = Verdict.NO;
        for (Statement each : own) {
            LocalDate day = each.day();
            LocalDate on = each.detail().statusOn();
            if (day == null || (on != null && on.isAfter(day))) {
                day = on;
            }
            boolean past = isPast("status", day);
            boolean same =
                    reference.selfAndBroader("status", each.detail().status()).contains(status);
            best = better(best, past ? Verdict.MAY : same ? Verdict.YES : Verdict.NO);
        }
        return best;
    }

    private boolean isOld(ReferenceRecord record, FacetDefinition facet, String value) {
        String name = field(record, facet);
        if (name == null) {
            return false;
        }
        List<Statement> on =
                statements(record, facet).stream()
                        .filter(each -> each.claim() == Claim.YES && value.equals(each.value()))
                        .toList();
        LocalDate latest = on.isEmpty() ? drafts.get(record.id()).lastVerified() : null;
        for (Statement each : on) {
            if (each.day() != null && (latest == null || each.day().isAfter(latest))) {
                latest = each.day();
            }
        }
        return isPast(name, latest);
    }

    private boolean isDenied(ReferenceRecord record, FacetDefinition facet, String code) {
        Set<String> upwards = reference.selfAndBroader(facet.scheme(), code);
        return statements(record, facet).stream()
                .anyMatch(each ->
                        each.claim() == Claim.NO
                                && upwards.contains(each.value())
                                && !isPast(each.field(), each.day()));
    }

    private boolean isComplete(ReferenceRecord record, FacetDefinition facet) {
        return statements(record, facet).stream()
                .anyMatch(each ->
                        each.claim() == Claim.COMPLETE && !isPast(each.field(), each.day()));
    }

    private boolean isSingle(ReferenceRecord record, FacetDefinition facet) {
        String name = field(record, facet);
        return name != null
                && KindFields.of(drafts.get(record.id()).kind()).concept(name).stream()
                        .noneMatch(field -> field.many());
    }

    private boolean isPast(String field, @Nullable LocalDate day) {
        Integer months = dueMonths.get(field);
        return day != null && months != null && today.isAfter(day.plusMonths(months));
    }

    /** The field that states the facet's codes; null if nothing in the record does. */
    private @Nullable String field(ReferenceRecord record, FacetDefinition facet) {
        return switch (facet.origin()) {
            case Origin.RecordField(String name) -> name;
            case Origin.ConcludedField concluded ->
                    drafts.get(record.id()).codes(concluded.name()).isEmpty()
                            ? null
                            : concluded.name();
            case Origin.Authorisations _, Origin.OperatorField _, Origin.RelatedRecords _ -> null;
        };
    }

    /** The statements that count, on the field of a facet. */
    private List<Statement> statements(ReferenceRecord record, FacetDefinition facet) {
        String name = field(record, facet);
        return name != null
                ? drafts.get(record.id()).statements().stream()
                        .filter(each -> each.shown() && each.field().equals(name))
                        .toList()
                : List.of();
    }
}
