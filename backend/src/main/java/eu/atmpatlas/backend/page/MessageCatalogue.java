package eu.atmpatlas.backend.page;

import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The front end's messages as a Spring message source: one JSON catalogue per language. The
 * catalogues use named parameters; this class numbers them in the order of their first use. {@code
 * count}, which selects the plural form, is always the first.
 */
@Component
public final class MessageCatalogue extends AbstractMessageSource {

    /** The language if an address does not set one. */
    public static final String DEFAULT_LANGUAGE = "en";

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final String COUNT = "count";

    private final Map<String, JsonNode> messages = new HashMap<>();

    MessageCatalogue(ResourcePatternResolver resources) throws IOException {
        for (Resource file : resources.getResources("classpath:/static/messages/*.json")) {
            try (InputStream in = file.getInputStream()) {
                String language = Objects.requireNonNull(file.getFilename()).replace(".json", "");
                messages.put(language, JsonMapper.shared().readTree(in));
            }
        }
    }

    /** Whether there are messages in a language. */
    public boolean supports(String language) {
        return messages.containsKey(language);
    }

    /** The supported language that an address sets, or else the default. */
    public String language(@Nullable String requested) {
        return requested != null && supports(requested) ? requested : DEFAULT_LANGUAGE;
    }

    /** A message in the given language. */
    public String text(String language, String key, Object... parameters) {
        return getMessage(key, parameters, Locale.forLanguageTag(language));
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        JsonNode message = message(code, locale);
        return message != null && message.isString() ? message.asString() : null;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        JsonNode message = message(code, locale);
        if (message == null) {
            return null;
        }
        if (message.isString()) {
            return new MessageFormat(numbered(message.asString()), locale);
        }
        String other = numbered(message.path("other").asString());
        String one = numbered(message.path("one").asString());
        return new MessageFormat("{0,choice,0#%s|1#%s|1<%s}".formatted(other, one, other), locale);
    }

    private @Nullable JsonNode message(String code, Locale locale) {
        JsonNode catalogue = messages.get(locale.getLanguage());
        return catalogue == null ? null : catalogue.get(code);
    }

    private static String numbered(String text) {
        Set<String> names = new LinkedHashSet<>();
        if (text.contains("{" + COUNT + "}")) {
            names.add(COUNT);
        }
        PARAMETER.matcher(text).results().forEach(found -> names.add(found.group(1)));
        String pattern = text.replace("'", "''");
        int number = 0;
        for (String name : names) {
            pattern = pattern.replace("{" + name + "}", "{" + number + "}");
            number++;
        }
        return pattern;
    }
}
