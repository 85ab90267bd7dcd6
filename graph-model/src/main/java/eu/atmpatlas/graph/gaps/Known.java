package eu.atmpatlas.graph.gaps;

/** Whether something is so, as far as is stated (Kleene's three values). */
public enum Known {
    NO,
    UNKNOWN,
    YES;

    static Known of(boolean stated) {
        return stated ? YES : NO;
    }

    Known and(Known other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Known or(Known other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
