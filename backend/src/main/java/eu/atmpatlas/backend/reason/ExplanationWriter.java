package eu.atmpatlas.backend.reason;

import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.reason.Explanation.Part;
import eu.atmpatlas.backend.vocabulary.ConceptLookup;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** Writes explanations in words, from {@code reasons_<language>}. */
@Component
public class ExplanationWriter {

    /** Vocabularies whose labels are proper names, which keep their capital. */
    private static final Set<String> NAMES = Set.of("country", "nuts", FacetDefinition.RECORDS);

    private static final int MAX_LABELS = 4;

    private final ResourceBundle english = bundle(Locale.ENGLISH);
    private final ResourceBundle dutch = bundle(Locale.of("nl"));
    private final ConceptLookup concepts;

    ExplanationWriter(ConceptLookup concepts) {
        this.concepts = concepts;
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                ExplanationWriter.class.getPackageName() + ".reasons",
                locale,
                ExplanationWriter.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Writes an explanation as the predicate of a sentence about the record. */
    public String write(Explanation explanation, @Nullable Language language) {
        ResourceBundle messages = Language.choose(language, english, dutch);
        Object[] parts =
                explanation.parts().stream().map(part -> write(part, messages, language)).toArray();
        return MessageFormat.format(messages.getString(explanation.key()), parts);
    }

    private String write(Part part, ResourceBundle messages, @Nullable Language language) {
        return switch (part) {
            case Part.Plain(String text) -> text;
            case Part.Field(String name) ->
                    messages.containsKey("field." + name)
                            ? messages.getString("field." + name)
                            : name;
            case Part.Concepts(String scheme, List<String> codes) -> {
                var labels = new ArrayList<String>();
                for (String code : codes.subList(0, Math.min(MAX_LABELS, codes.size()))) {
                    labels.add(label(scheme, code, language));
                }
                yield String.join(", ", labels) + (codes.size() > MAX_LABELS ? ", …" : "");
            }
        };
    }

    private String label(String scheme, String code, @Nullable Language language) {
        var concept = concepts.find(scheme, code);
        if (concept == null) {
            return code;
        }
        String label = Language.choose(language, concept.labelEn(), concept.labelNl());
        return NAMES.contains(scheme) ? label : withoutCapital(label);
    }

    /** Abbreviations keep their capitals: {@code CAR-T cells}. */
    private static String withoutCapital(String label) {
        boolean word =
                label.length() > 1
                        && Character.isUpperCase(label.charAt(0))
                        && Character.isLowerCase(label.charAt(1));
        return word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
    }
}
