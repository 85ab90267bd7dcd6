package eu.atmpatlas.backend.account;

import eu.atmpatlas.backend.error.BadInputException;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** Checks the texts that people enter about accounts. */
final class AccountInput {

    static final int MAX_NAME_LENGTH = 100;

    private static final int MAX_ADDRESS_LENGTH = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private AccountInput() {}

    /** A name or label on one line. */
    static String name(String field, @Nullable String text) {
        String name = text == null ? "" : text.strip();
        boolean valid =
                !name.isEmpty()
                        && name.length() <= MAX_NAME_LENGTH
                        && name.chars().noneMatch(Character::isISOControl);
        if (!valid) {
            throw new BadInputException(
                    field, "must have 1 to %d characters on one line".formatted(MAX_NAME_LENGTH));
        }
        return name;
    }

    /** A mail address, or null if there is none. */
    static @Nullable String address(@Nullable String text) {
        String address = text == null ? "" : text.strip();
        if (address.isEmpty()) {
            return null;
        }
        if (address.length() > MAX_ADDRESS_LENGTH || !ADDRESS.matcher(address).matches()) {
            throw new BadInputException("address", "must be a mail address");
        }
        return address;
    }
}
