package eu.atmpatlas.backend.firstview;

import eu.atmpatlas.backend.page.MessageCatalogue;
import eu.atmpatlas.backend.page.Page;
import eu.atmpatlas.backend.page.PageBody;

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
import java.util.stream.Stream;

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
    private final MessageCatalogue catalogue;

    PreloadedResponses(
            WebGraphQlHandler graphQl, PreloadQueries questions, MessageCatalogue catalogue) {
        this.graphQl = graphQl;
        this.questions = questions;
        this.catalogue = catalogue;
    }

    /** A directory's page with its first rows, by the address asked for. */
    Page directory(Page page, HttpServletRequest asked) {
        MultiValueMap<String, String> address = parameters(asked);
        PreloadQuery question = questions.directory(address, page.lang());
        return with(
                page,
                asked,
                question,
                data ->
                        DirectoryTable.of(
                                questions.kind(address),
                                page.lang(),
                                questions.mapped(address),
                                address.containsKey("near"),
                                data,
                                catalogue));
    }

    /** A record's page with its facts. */
    public Page record(Page page, HttpServletRequest asked, String id) {
        PreloadQuery question = questions.record(id, page.lang());
        return with(page, asked, question, data -> RecordFacts.of(page.lang(), data));
    }

    /** Any other page. */
    Page other(Page page, HttpServletRequest asked) {
        return page.with(json(answer(asked, questions.about()).stream().toList()), page.body());
    }

    private Page with(Page page, HttpServletRequest asked, PreloadQuery question, BodyMaker maker) {
        Optional<Map<String, Object>> about = answer(asked, questions.about());
        Optional<Map<String, Object>> answer = answer(asked, question);
        PageBody body =
                answer.map(found -> maker.body(Objects.requireNonNull(found.get("data"))))
                        .orElse(null);
        return page.with(json(Stream.concat(about.stream(), answer.stream()).toList()), body);
    }

    private static String json(List<Map<String, Object>> answers) {
        return JSON.writeValueAsString(answers);
    }

    private interface BodyMaker {
        @Nullable PageBody body(Object data);
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
