package eu.atmpatlas.backend.linked;

import eu.atmpatlas.backend.linked.LinkedAnswers.Thing;
import eu.atmpatlas.backend.platform.PageHead;
import eu.atmpatlas.backend.platform.PageKind;
import eu.atmpatlas.backend.rdf.Document;
import eu.atmpatlas.backend.rdf.JsonLd;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.provenance.Sources;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.vocabulary.Vocabulary;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The permanent addresses of what records refer to: vocabularies, concepts, sources. */
@Controller
class WordPages {

    private static final Set<Representation> ALL = EnumSet.allOf(Representation.class);

    private final Vocabularies vocabularies;
    private final Sources sources;
    private final Addresses addresses;
    private final VocabularyRdf rdf;
    private final WordJson json;
    private final LinkedAnswers answers;

    WordPages(
            Vocabularies vocabularies,
            Sources sources,
            Addresses addresses,
            LinkedAnswers answers) {
        this.vocabularies = vocabularies;
        this.sources = sources;
        this.addresses = addresses;
        this.rdf = new VocabularyRdf(addresses);
        this.json = new WordJson(addresses);
        this.answers = answers;
    }

    @GetMapping("/vocabulary/{name}")
    ResponseEntity<byte[]> vocabulary(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest asked) {
        return answer(
                asked,
                lang,
                name,
                scheme -> vocabularies.find(scheme).map(found -> thing(found, "nl".equals(lang))));
    }

    @GetMapping("/vocabulary/{scheme}/{name}")
    ResponseEntity<byte[]> concept(
            @PathVariable String scheme,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest asked) {
        return answer(
                asked,
                lang,
                name,
                code ->
                        vocabularies
                                .find(scheme)
                                .flatMap(vocabulary ->
                                        vocabulary
                                                .find(code)
                                                .map(concept ->
                                                        thing(
                                                                concept,
                                                                vocabulary,
                                                                "nl".equals(lang)))));
    }

    @GetMapping("/source/{name}")
    ResponseEntity<byte[]> source(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest asked) {
        return answer(
                asked,
                lang,
                name,
                id -> sources.findAllByIdIn(List.of(id)).stream().findFirst().map(this::thing));
    }

    private Thing thing(Vocabulary vocabulary, boolean dutch) {
        String path = "/vocabulary/" + vocabulary.scheme();
        String title = dutch ? vocabulary.titleNl() : vocabulary.titleEn();
        return new Thing(
                PageKind.WORD,
                LinkedAnswers.NOTHING,
                path,
                () -> head(path, title, null, scheme(vocabulary)),
                () -> json.of(vocabulary),
                () -> whole(vocabulary));
    }

    private Thing thing(Concept concept, Vocabulary vocabulary, boolean dutch) {
        String path = "/vocabulary/" + concept.scheme() + "/" + concept.code();
        String label = dutch ? concept.labelNl() : concept.labelEn();
        String definition = dutch ? concept.definitionNl() : concept.definitionEn();
        return new Thing(
                PageKind.WORD,
                LinkedAnswers.NOTHING,
                path,
                () -> head(path, label, definition, one(concept, vocabulary)),
                () -> json.of(concept, vocabulary),
                () -> one(concept, vocabulary));
    }

    private Thing thing(Source source) {
        String path = "/source/" + source.id();
        return new Thing(
                PageKind.WORD,
                LinkedAnswers.NOTHING,
                path,
                () -> head(path, source.title(), source.note(), one(source)),
                () -> json.of(source),
                () -> one(source));
    }

    private interface Finder {
        Optional<Thing> find(String id);
    }

    private ResponseEntity<byte[]> answer(
            HttpServletRequest asked, @Nullable String lang, String name, Finder finder) {
        List<String> accept = Collections.list(asked.getHeaders(HttpHeaders.ACCEPT));
        int dot = name.indexOf('.');
        Optional<Representation> form =
                dot < 0
                        ? Representation.accepted(accept, ALL)
                        : Representation.ofSuffix(name.substring(dot + 1));
        if (form.isEmpty() && dot < 0) {
            return answers.notAcceptable(ALL);
        }
        return form.flatMap(as ->
                        finder.find(dot < 0 ? name : name.substring(0, dot))
                                .map(thing -> answers.answer(thing, as, lang)))
                .orElseGet(
                        () -> answers.none(HttpStatus.NOT_FOUND, "there is nothing here", accept));
    }

    private PageHead head(
            String path, String title, @Nullable String description, Document document) {
        return new PageHead(
                title + " · ATMP Atlas",
                description == null ? title : description,
                addresses.path(path),
                true,
                answers.alternates(path),
                JsonLd.of(document, addresses.namespaces()));
    }

    private Document scheme(Vocabulary vocabulary) {
        var document = new Document(addresses.vocabulary(vocabulary.scheme()));
        rdf.describe(vocabulary, document);
        return document;
    }

    private Document whole(Vocabulary vocabulary) {
        Document document = scheme(vocabulary);
        vocabulary
                .concepts()
                .values()
                .forEach(concept -> rdf.describe(concept, vocabulary, document));
        return document;
    }

    private Document one(Concept concept, Vocabulary vocabulary) {
        var document = new Document(addresses.concept(concept.scheme(), concept.code()));
        rdf.describe(concept, vocabulary, document);
        for (Concept other : vocabulary.concepts().values()) {
            if (concept.code().equals(other.broader()) || other.code().equals(concept.broader())) {
                rdf.name(other, document);
            }
        }
        return document;
    }

    private Document one(Source source) {
        var document = new Document(addresses.source(source.id()));
        rdf.describe(source, document);
        return document;
    }
}
