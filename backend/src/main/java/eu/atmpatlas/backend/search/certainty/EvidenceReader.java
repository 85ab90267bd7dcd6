package eu.atmpatlas.backend.search.certainty;

import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.kind.FacetDefinition.Origin;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.FieldStatements;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.Statement.Claim;
import eu.atmpatlas.graph.vocabulary.Vocabulary;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads from a record what is on record about a facet: the rule of decision 0025. */
public final class EvidenceReader {

    /** Facet of the status of a record, and vocabulary of the statuses of single statements. */
    public static final String STATUS = "STATUS";

    private static final String STATUS_SCHEME = "status";

    private final ConceptTree tree;
    private final DueDates due;

    /**
     * @param vocabularies by scheme, for the hierarchies
     */
    public EvidenceReader(Function<String, Optional<Vocabulary>> vocabularies, DueDates due) {
        this.tree = new ConceptTree(vocabularies);
        this.due = due;
    }

    /**
     * Reads the evidence on a facet.
     *
     * @param others the operators of the record, or the records that its relations lead to: those
     *     that the facet is about
     * @param today day for which statements must not be past their due date
     */
    public FacetEvidence read(
            Entity record, List<Entity> others, FacetDefinition facet, LocalDate today) {
        return switch (facet.origin()) {
            case Origin.RecordField(String name) -> ofField(record, name, facet, today, null);
            case Origin.ConcludedField concluded ->
                    record.stated().codes(concluded.name()).isEmpty()
                            ? ofList(facet.scheme(), concluded.codes(record))
                            : ofField(record, concluded.name(), facet, today, null);
            case Origin.Authorisations() ->
                    ofList(facet.scheme(), record.authorisationCodes(facet.scheme()));
            case Origin.OperatorField(String name) ->
                    ofList(
                            facet.scheme(),
                            others.stream()
                                    .flatMap(each -> each.stated().codes(name).stream())
                                    .distinct()
                                    .toList());
            case Origin.RelatedRecords _ ->
                    ofList(facet.scheme(), others.stream().map(Entity::id).toList());
        };
    }

    /**
     * Reads the evidence on a facet for readers who ask for a status too: a code whose own
     * statements give it another status does not count.
     *
     * @param status code of the vocabulary {@code status}
     */
    public FacetEvidence read(
            Entity record, FacetDefinition facet, LocalDate today, String status) {
        if (!(facet.origin() instanceof Origin.RecordField(String name))) {
            throw new IllegalArgumentException(facet.name() + " has no statements");
        }
        return ofField(record, name, facet, today, status);
    }

    /**
     * Whether statements on the facet give single codes a status of their own, while the record has
     * a status too.
     */
    public static boolean hasStatuses(Entity record, FacetDefinition facet) {
        return facet.origin() instanceof Origin.RecordField(String name)
                && !name.equals(STATUS_SCHEME)
                && KindFields.of(record.kind())
                        .concept(STATUS_SCHEME)
                        .map(field -> field.scheme().equals(STATUS_SCHEME))
                        .orElse(false)
                && !record.stated().statements().isEmpty()
                && StatedCode.of(record.stated(), name).stream()
                        .anyMatch(code -> !code.statuses().isEmpty());
    }

    /** All statuses that a statement can give. */
    public Set<String> statuses() {
        return tree.codes(STATUS_SCHEME);
    }

    /** The statuses that are one of these or narrower. */
    public Set<String> statusesWithin(Collection<String> codes) {
        var within = new HashSet<>(codes);
        codes.forEach(code -> within.addAll(tree.narrower(STATUS_SCHEME, code)));
        return within;
    }

    /** The days after which something in the record is past its due date. */
    public Set<LocalDate> dueDays(Entity record) {
        EntityDraft draft = record.stated();
        var days = new TreeSet<LocalDate>();
        for (ConceptField field : KindFields.of(draft.kind()).concepts()) {
            for (StatedCode code : StatedCode.of(draft, field.name())) {
                add(days, due.due(field.name(), code.day()));
                code.statuses()
                        .values()
                        .forEach(all -> all.forEach(day -> add(days, due.due(STATUS_SCHEME, day))));
            }
            for (Statement statement : FieldStatements.of(draft, field.name()).statements()) {
                if (statement.shown() && statement.claim() != Claim.YES) {
                    add(days, due.due(field.name(), statement.day()));
                }
            }
        }
        return days;
    }

    private static void add(Set<LocalDate> days, @Nullable LocalDate day) {
        if (day != null) {
            days.add(day);
        }
    }

    /** Evidence of codes that are not statements: an open list, never due. */
    private FacetEvidence ofList(String scheme, List<String> codes) {
        var certain = new HashSet<String>();
        codes.forEach(code -> certain.addAll(tree.selfAndBroader(scheme, code)));
        var narrower = new HashSet<String>();
        codes.forEach(code -> narrower.addAll(tree.narrower(scheme, code)));
        narrower.removeAll(certain);
        return new FacetEvidence(certain, Set.of(), narrower, codes.isEmpty(), Set.of());
    }

    private FacetEvidence ofField(
            Entity record,
            String name,
            FacetDefinition facet,
            LocalDate today,
            @Nullable String status) {
        String scheme = facet.scheme();
        var certain = new HashSet<String>();
        var stale = new HashSet<String>();
        var otherStatus = new HashSet<String>();
        var narrower = new HashSet<String>();
        List<StatedCode> stated = StatedCode.of(record.stated(), name);
        for (StatedCode code : stated) {
            Verdict verdict = verdict(code, name, today, status);
            Set<String> into =
                    switch (verdict) {
                        case YES -> certain;
                        case MAY -> stale;
                        case NO -> otherStatus;
                    };
            into.addAll(tree.selfAndBroader(scheme, code.code()));
            if (verdict != Verdict.NO) {
                narrower.addAll(tree.narrower(scheme, code.code()));
            }
        }
        stale.removeAll(certain);
        Set<String> denied = denied(record, name, scheme, today);
        denied.removeAll(certain);
        denied.removeAll(stale);
        narrower.removeAll(certain);
        narrower.removeAll(stale);
        narrower.removeAll(otherStatus);
        narrower.removeAll(denied);
        boolean single =
                KindFields.of(record.kind()).concept(name).map(field -> !field.many()).orElse(true);
        boolean open =
                stated.isEmpty()
                        ? !isComplete(record, name, today)
                        : single && certain.isEmpty() && !stale.isEmpty();
        return new FacetEvidence(certain, stale, open ? Set.of() : narrower, open, denied);
    }

    private Verdict verdict(
            StatedCode code, String field, LocalDate today, @Nullable String status) {
        boolean stale = due.isPast(field, code.day(), today);
        if (status != null && !code.statuses().isEmpty()) {
            boolean fresh = false;
            boolean old = false;
            for (var own : code.statuses().entrySet()) {
                boolean same = tree.selfAndBroader(STATUS_SCHEME, own.getKey()).contains(status);
                for (LocalDate day : own.getValue()) {
                    boolean past = due.isPast(STATUS_SCHEME, day, today);
                    fresh |= same && !past;
                    old |= past;
                }
            }
            if (!fresh) {
                return old ? Verdict.MAY : Verdict.NO;
            }
        }
        return stale ? Verdict.MAY : Verdict.YES;
    }

    private Set<String> denied(Entity record, String name, String scheme, LocalDate today) {
        var denied = new HashSet<String>();
        for (Statement statement : FieldStatements.of(record.stated(), name).statements()) {
            String code = statement.value();
            if (code != null && statement.claim() == Claim.NO && counts(statement, name, today)) {
                denied.add(code);
                denied.addAll(tree.narrower(scheme, code));
            }
        }
        return denied;
    }

    private boolean isComplete(Entity record, String name, LocalDate today) {
        return FieldStatements.of(record.stated(), name).statements().stream()
                .anyMatch(statement ->
                        statement.claim() == Claim.COMPLETE && counts(statement, name, today));
    }

    private boolean counts(Statement statement, String field, LocalDate today) {
        return statement.shown() && !due.isPast(field, statement.day(), today);
    }
}
