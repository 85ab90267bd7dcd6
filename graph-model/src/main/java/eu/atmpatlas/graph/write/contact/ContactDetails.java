package eu.atmpatlas.graph.write.contact;

import org.jspecify.annotations.Nullable;

/** Finds e-mail addresses and phone numbers in texts, however they are disguised. */
public final class ContactDetails {

    private ContactDetails() {}

    /**
     * Returns "an e-mail address" or "a phone number", for messages; null if the text contains
     * neither.
     */
    public static @Nullable String find(CharSequence text) {
        return hasMail(text) ? "an e-mail address" : hasPhone(text) ? "a phone number" : null;
    }

    /** Returns whether a text contains an e-mail address, such as "a (at) b dot example". */
    public static boolean hasMail(CharSequence text) {
        return MailAddresses.isIn(visible(text));
    }

    /** Returns whether a text contains a phone number. */
    public static boolean hasPhone(CharSequence text) {
        return PhoneNumbers.isIn(visible(text));
    }

    /** Characters that nobody sees must not part an address from its sign. */
    private static CharSequence visible(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.getType(text.charAt(i)) == Character.FORMAT) {
                var visible = new StringBuilder();
                text.chars()
                        .filter(c -> Character.getType(c) != Character.FORMAT)
                        .forEach(c -> visible.append((char) c));
                return new FoldedText(visible);
            }
        }
        return new FoldedText(text);
    }
}
