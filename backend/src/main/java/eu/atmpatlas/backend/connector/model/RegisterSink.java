package eu.atmpatlas.backend.connector.model;

/** Receives what a connector reads in a file. */
public interface RegisterSink {

    /** An entry that the connector's rule takes. */
    void accept(RegisterRecord entry);

    /** An entry that the connector's rule leaves out. */
    void leaveOut();

    /**
     * An entry that cannot be read. The others are.
     *
     * @param key of the entry in the register
     */
    void refuse(String key, String field, String value, String reason);
}
