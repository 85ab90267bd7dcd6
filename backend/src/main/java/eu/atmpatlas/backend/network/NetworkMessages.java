package eu.atmpatlas.backend.network;

import eu.atmpatlas.backend.graphql.Language;

import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The phrases of the network view in one language, by key, from {@code words_<language>}. */
final class NetworkMessages {

    static final NetworkMessages ENGLISH = new NetworkMessages(Locale.ENGLISH);
    static final NetworkMessages DUTCH = new NetworkMessages(Locale.of("nl"));

    private final ResourceBundleMessageSource phrases = new ResourceBundleMessageSource();
    private final Locale locale;

    private NetworkMessages(Locale locale) {
        this.locale = locale;
        phrases.setBasename(NetworkMessages.class.getPackageName() + ".words");
        phrases.setDefaultEncoding(StandardCharsets.UTF_8.name());
        phrases.setFallbackToSystemLocale(false);
    }

    static NetworkMessages of(@Nullable Language language) {
        return Language.choose(language, ENGLISH, DUTCH);
    }

    boolean isDutch() {
        return this == DUTCH;
    }

    /**
     * The phrase with this key, with the values in place of {@code {0}}, {@code {1}} and so on.
     *
     * @throws org.springframework.context.NoSuchMessageException if there is no such phrase
     */
    String format(String key, String... values) {
        return phrases.getMessage(key, values, locale);
    }

    /** The texts as a list in a sentence: "one, two and three". */
    String joinList(List<String> texts) {
        if (texts.size() < 2) {
            return String.join("", texts);
        }
        return String.join(", ", texts.subList(0, texts.size() - 1))
                + format("and")
                + texts.getLast();
    }
}
