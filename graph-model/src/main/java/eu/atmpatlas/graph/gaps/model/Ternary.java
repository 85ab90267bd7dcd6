package eu.atmpatlas.graph.gaps.model;

/** Whether something is so, as far as is stated (Kleene's three values). */
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
