package eu.atmpatlas.graph.gaps.model;

/** A truth value of Kleene's three-valued logic: yes, no or unknown. */
public enum Ternary {
    NO,
    UNKNOWN,
    YES;

    public static Ternary of(boolean stated) {
        return stated ? YES : NO;
    }

    public Ternary and(Ternary other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Ternary or(Ternary other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
