package eu.atmpatlas.graph.cypher;

/** A Cypher file is not on the class path or is empty. */
public final class MissingCypherFileException extends IllegalStateException {

    MissingCypherFileException(String path, Class<?> caller, boolean empty) {
        super(
                "The Cypher file %s, which %s runs, %s"
                        .formatted(
                                path,
                                caller.getSimpleName(),
                                empty ? "is empty" : "is not on the class path"));
    }
}
