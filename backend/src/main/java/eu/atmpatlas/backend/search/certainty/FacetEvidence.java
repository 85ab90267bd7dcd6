package eu.atmpatlas.backend.search.certainty;

import java.util.Set;

/**
 * What is on record about one facet of a record. The sets do not overlap, except that {@code
 * denied} may contain codes that are not in question anyway.
 *
 * @param certain codes that surely apply: those stated, and all broader ones
 * @param stale codes stated by statements that are past their due date, and all broader ones
 * @param narrower codes that may apply because a broader one is stated
 * @param open whether every other code may apply, unless it is denied
 * @param denied codes of which a source says that they do not apply, and all narrower ones
 */
public record FacetEvidence(
        Set<String> certain,
        Set<String> stale,
        Set<String> narrower,
        boolean open,
        Set<String> denied) {

    /** Whether the record has a code. */
    public Verdict verdict(String code) {
        if (certain.contains(code)) {
            return Verdict.YES;
        }
        boolean possible =
                stale.contains(code) || narrower.contains(code) || (open && !denied.contains(code));
        return possible ? Verdict.MAY : Verdict.NO;
    }

    /** Whether anything is stated that the record has. */
    public boolean isKnown() {
        return !certain.isEmpty() || !stale.isEmpty();
    }
}
