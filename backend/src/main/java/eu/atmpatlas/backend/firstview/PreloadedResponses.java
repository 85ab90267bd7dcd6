package eu.atmpatlas.backend.firstview;

import eu.atmpatlas.backend.page.PageKind;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import tools.jackson.databind.json.JsonMapper;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers to send along with a page. They are asked for in the reader's name: what they cost is
 * taken off the reader's budget, and they wait for the reader's turn. What is refused, or not there
 * soon, is left for the page to ask.
 */
@Component
public final class PreloadedResponses {

    /** A page that shows nothing yet is worth more than one that is late. */
    private static final Duration LONGEST = Duration.ofMillis(400);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final WebGraphQlHandler graphQl;
    private final PreloadQueries questions;

    PreloadedResponses(WebGraphQlHandler graphQl, PreloadQueries questions) {
        this.graphQl = graphQl;
        this.questions = questions;
    }

    /** Lines for the head of a directory's page, by the address asked for. */
    public String directory(HttpServletRequest asked, String lang) {
        return answers(asked, questions.directory(parameters(asked), lang));
    }

    /** Lines for the head of any other page. */
    public String any(HttpServletRequest asked) {
        return answers(asked, questions.any());
    }

    /** Which page a directory's address shows. */
    PageKind kind(HttpServletRequest asked) {
        return questions.mapped(parameters(asked)) ? PageKind.DIRECTORY : PageKind.LIST;
    }

    /** Lines for the head of a record's page. */
    public String record(HttpServletRequest asked, String id, String lang) {
        return answers(asked, questions.record(id, lang));
    }

    private String answers(HttpServletRequest asked, List<PreloadQuery> all) {
        List<Map<String, Object>> answers =
                all.stream().flatMap(question -> answer(asked, question).stream()).toList();
        // A data block: no script, so the policy has nothing to allow.
        return "<script type=\"application/json\" id=\"answers\">%s</script>"
                .formatted(JSON.writeValueAsString(answers).replace("<", "\\u003c"));
    }

    private Optional<Map<String, Object>> answer(HttpServletRequest asked, PreloadQuery question) {
        var request =
                new WebGraphQlRequest(
                        URI.create("/graphql"),
                        new HttpHeaders(),
                        null,
                        address(asked),
                        new HashMap<>(),
                        new DefaultGraphQlRequest(
                                question.query(), null, question.variables(), Map.of()),
                        UUID.randomUUID().toString(),
                        Locale.ENGLISH);
        WebGraphQlResponse response;
        try {
            response = Objects.requireNonNull(graphQl.handleRequest(request).block(LONGEST));
        } catch (IllegalStateException late) {
            return Optional.empty();
        }
        if (!response.getErrors().isEmpty() || !response.isValid()) {
            return Optional.empty();
        }
        return Optional.of(
                Map.of(
                        "query", question.query(),
                        "variables", question.variables(),
                        "data", Objects.requireNonNull(response.<Object>getData())));
    }

    private static MultiValueMap<String, String> parameters(HttpServletRequest asked) {
        var parameters = new LinkedMultiValueMap<String, String>();
        asked.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        return parameters;
    }

    /** The server gives it as digits: no name is looked up. */
    private static @Nullable InetSocketAddress address(HttpServletRequest asked) {
        try {
            return new InetSocketAddress(InetAddress.ofLiteral(asked.getRemoteAddr()), 0);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
