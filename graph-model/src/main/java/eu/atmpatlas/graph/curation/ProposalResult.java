package eu.atmpatlas.graph.curation;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What became of a request about a proposal.
 *
 * @param proposal as it is now; null if there is none
 * @param problems why the request was not executed; empty if it was
 */
public record ProposalResult(@Nullable Proposal proposal, List<CurationProblem> problems) {

    /** Copies the problems. */
    public ProposalResult {
        problems = List.copyOf(problems);
    }

    static ProposalResult problem(
            @Nullable Proposal proposal,
            CurationProblem.Code code,
            @Nullable String field,
            String message) {
        return new ProposalResult(proposal, List.of(new CurationProblem(code, field, message)));
    }
}
