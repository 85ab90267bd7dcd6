package eu.atmpatlas.graph.cypher;

/** A class asked for a Cypher file that is not on the class path, or that holds nothing. */
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
