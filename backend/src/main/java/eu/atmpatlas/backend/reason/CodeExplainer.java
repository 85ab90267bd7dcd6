package eu.atmpatlas.backend.reason;

import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.kind.FacetDefinition.Origin;
import eu.atmpatlas.backend.reason.Explanation.Part;
import eu.atmpatlas.backend.search.certainty.DueDates;
import eu.atmpatlas.backend.search.certainty.FacetEvidence;
import eu.atmpatlas.backend.search.certainty.Verdict;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.RecordStatements;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.Statement.Claim;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.vocabulary.Vocabulary;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Explains the verdict on codes of one facet of one record. */
final class CodeExplainer {

    private final Vocabularies vocabularies;
    private final DueDates due;
    private final Entity record;
    private final FacetDefinition facet;
    private final List<String> stated;
    private final List<Statement> statements;

    CodeExplainer(
            Vocabularies vocabularies,
            DueDates due,
            Entity record,
            FacetDefinition facet,
            List<String> stated) {
        this.vocabularies = vocabularies;
        this.due = due;
        this.record = record;
        this.facet = facet;
        this.stated = stated;
        this.statements =
                facet.origin() instanceof Origin.RecordField(String name)
                        ? RecordStatements.all(record.stated()).stream()
                                .filter(each -> each.shown() && each.field().equals(name))
                                .toList()
                        : List.of();
    }

    /** The reason for the verdict on a code. */
    MatchReason explain(String code, FacetEvidence evidence) {
        Verdict verdict = evidence.verdict(code);
        return switch (verdict) {
            case YES -> about(verdict, "yes.states", within(code));
            case MAY -> possible(code, evidence);
            case NO -> contradicted(code, evidence);
        };
    }

    /** The reason for the verdict on a code that the query excludes. */
    MatchReason explainExcluded(String code, FacetEvidence evidence) {
        if (evidence.stale().contains(code)) {
            return stale(within(code));
        }
        return evidence.certain().contains(code)
                ? about(Verdict.NO, "yes.states", within(code))
                : reason(
                        Verdict.YES,
                        Explanation.of("yes.without", concepts(List.of(code))),
                        List.of());
    }

    /** The reason for the verdict on whether anything is stated. */
    MatchReason explainKnown(boolean asked, FacetEvidence evidence) {
        Verdict verdict = asked == evidence.isKnown() ? Verdict.YES : Verdict.NO;
        return evidence.isKnown()
                ? about(verdict, "yes.states", stated)
                : reason(verdict, Explanation.of("may.unknown", field()), List.of());
    }

    private MatchReason possible(String code, FacetEvidence evidence) {
        if (evidence.stale().contains(code)) {
            return stale(within(code));
        }
        if (evidence.narrower().contains(code)) {
            return about(Verdict.MAY, "may.broader", broader(code));
        }
        return stated.isEmpty()
                ? reason(Verdict.MAY, Explanation.of("may.unknown", field()), List.of())
                : stale(stated);
    }

    private MatchReason stale(List<String> codes) {
        List<Statement> relied = ofCodes(codes, Claim.YES);
        LocalDate day =
                relied.stream()
                        .map(Statement::day)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        LocalDate dueOn = relied.isEmpty() ? null : due.due(relied.getFirst().field(), day);
        Explanation text =
                day == null || dueOn == null
                        ? Explanation.of("may.otherStatus", concepts(codes))
                        : Explanation.of(
                                "may.stale",
                                concepts(codes),
                                new Part.Plain(day.toString()),
                                new Part.Plain(dueOn.toString()));
        return reason(Verdict.MAY, text, relied);
    }

    private MatchReason contradicted(String code, FacetEvidence evidence) {
        List<String> asStated = within(code);
        if (!asStated.isEmpty()) {
            return about(Verdict.NO, "no.otherStatus", asStated);
        }
        if (evidence.denied().contains(code)) {
            return reason(
                    Verdict.NO,
                    Explanation.of("no.denied", concepts(List.of(code))),
                    ofCodes(selfAndBroader(code), Claim.NO));
        }
        List<Statement> complete =
                statements.stream().filter(each -> each.claim() == Claim.COMPLETE).toList();
        if (!complete.isEmpty()) {
            return reason(
                    Verdict.NO,
                    Explanation.of("no.complete", field(), concepts(List.of(code))),
                    complete);
        }
        return reason(
                Verdict.NO,
                Explanation.of("no.other", concepts(stated), concepts(List.of(code))),
                ofCodes(stated, Claim.YES));
    }

    private MatchReason about(Verdict verdict, String key, List<String> codes) {
        return reason(verdict, Explanation.of(key, concepts(codes)), ofCodes(codes, Claim.YES));
    }

    private MatchReason reason(Verdict verdict, Explanation explanation, List<Statement> relied) {
        return new MatchReason(facet.argument(), verdict, explanation, record, relied);
    }

    private Part concepts(List<String> codes) {
        return new Part.Concepts(facet.scheme(), codes);
    }

    private Part field() {
        return new Part.Field(facet.argument());
    }

    private List<Statement> ofCodes(Collection<String> codes, Claim claim) {
        return statements.stream()
                .filter(each -> each.claim() == claim)
                .filter(each -> isOneOf(codes, each.value()))
                .toList();
    }

    private static boolean isOneOf(Collection<String> codes, @Nullable String code) {
        return code != null && codes.contains(code);
    }

    /** The stated codes that are this one or narrower. */
    private List<String> within(String code) {
        return stated.stream().filter(each -> selfAndBroader(each).contains(code)).toList();
    }

    /** The stated codes that are broader than this one. */
    private List<String> broader(String code) {
        List<String> broader = selfAndBroader(code);
        return stated.stream().filter(broader::contains).toList();
    }

    private List<String> selfAndBroader(String code) {
        return vocabularies
                .find(facet.scheme())
                .map((Vocabulary vocabulary) -> vocabulary.selfAndBroader(code))
                .filter(codes -> !codes.isEmpty())
                .orElse(List.of(code));
    }
}
