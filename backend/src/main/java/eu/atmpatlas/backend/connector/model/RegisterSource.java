package eu.atmpatlas.backend.connector.model;

import java.util.Locale;

/** The source of a register's statements: the page of an entry, or the register as a whole. */
public record RegisterSource(String id, String title, String address) {

    /**
     * The page of an entry.
     *
     * @param register prefix of the id: {@code clinicaltrials-gov}
     * @param key of the entry in the register
     */
    public static RegisterSource ofEntry(
            String register, String key, String title, String address) {
        String slug = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new RegisterSource("src-%s-%s".formatted(register, slug), title, address);
    }
}
