package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.write.model.Violation;

import java.util.List;

/** Some of the writes were refused, so none was executed. */
public final class RefusedWritesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Violation> violations;

    RefusedWritesException(List<Violation> violations) {
        super("%d refused, the first: %s".formatted(violations.size(), violations.getFirst()));
        this.violations = List.copyOf(violations);
    }

    /** Returns the violations, in the order of the writes. */
    public List<Violation> violations() {
        return violations;
    }
}
