package eu.atmpatlas.backend.firstview;

import eu.atmpatlas.backend.feed.FeedLinks;
import eu.atmpatlas.backend.page.MessageCatalogue;
import eu.atmpatlas.backend.page.Page;
import eu.atmpatlas.backend.page.PageBody;
import eu.atmpatlas.backend.page.PageHead;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Executes a page's first queries on the server and sends the responses with the page. They run in
 * the client's name: the client's budget pays, and they wait in the client's queue. If a query is
 * refused or too slow, the page sends it itself.
 */
@Component
public final class PreloadedResponses {

    /** Maximum delay of a page: a late page is worse than one without data. */
    private static final Duration TIMEOUT = Duration.ofMillis(400);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final WebGraphQlHandler graphQl;
    private final PreloadQueries queries;
    private final MessageCatalogue catalogue;
    private final FeedLinks feedLinks;

    PreloadedResponses(
            WebGraphQlHandler graphQl,
            PreloadQueries queries,
            MessageCatalogue catalogue,
            FeedLinks feedLinks) {
        this.feedLinks = feedLinks;
        this.graphQl = graphQl;
        this.queries = queries;
        this.catalogue = catalogue;
    }

    /** A directory page with its first rows. */
    Page directory(Page page, HttpServletRequest servletRequest) {
        DirectoryAddress address = queries.address(parameters(servletRequest));
        PreloadQuery query = queries.directory(address, page.lang());
        return with(
                page.withAlternates(
                        Stream.concat(
                                        page.alternates().stream(),
                                        feeds(queries.kind(address), query, page.lang()).stream())
                                .toList()),
                servletRequest,
                query,
                data ->
                        DirectoryTable.of(
                                queries.kind(address),
                                page.lang(),
                                queries.mapped(address),
                                address.value("near") != null,
                                data,
                                catalogue));
    }

    private List<PageHead.Alternate> feeds(String kind, PreloadQuery query, String lang) {
        Map<?, ?> filter = (Map<?, ?>) Objects.requireNonNull(query.variables().get("filter"));
        var fields = new LinkedHashMap<String, Object>();
        filter.forEach((name, value) -> fields.put(String.valueOf(name), value));
        Object text = query.variables().get("text");
        return feedLinks.list(kind, fields, text == null ? null : text.toString(), lang);
    }

    /** A record page with its facts. */
    public Page record(Page page, HttpServletRequest servletRequest, String id) {
        PreloadQuery query = queries.record(id, page.lang());
        return with(page, servletRequest, query, data -> RecordFacts.of(page.lang(), data));
    }

    /** Any other page. */
    Page other(Page page, HttpServletRequest servletRequest) {
        return page.with(
                json(execute(servletRequest, queries.about()).stream().toList()), page.body());
    }

    private Page with(
            Page page, HttpServletRequest servletRequest, PreloadQuery query, BodyMaker maker) {
        Optional<Map<String, Object>> about = execute(servletRequest, queries.about());
        Optional<Map<String, Object>> response = execute(servletRequest, query);
        PageBody body =
                response.map(found -> maker.body(Objects.requireNonNull(found.get("data"))))
                        .orElse(null);
        return page.with(json(Stream.concat(about.stream(), response.stream()).toList()), body);
    }

    private static String json(List<Map<String, Object>> responses) {
        return JSON.writeValueAsString(responses);
    }

    private interface BodyMaker {
        @Nullable PageBody body(Object data);
    }

    private Optional<Map<String, Object>> execute(
            HttpServletRequest servletRequest, PreloadQuery query) {
        var request =
                new WebGraphQlRequest(
                        URI.create("/graphql"),
                        new HttpHeaders(),
                        null,
                        address(servletRequest),
                        new HashMap<>(),
                        new DefaultGraphQlRequest(query.query(), null, query.variables(), Map.of()),
                        UUID.randomUUID().toString(),
                        Locale.ENGLISH);
        WebGraphQlResponse response;
        try {
            response = Objects.requireNonNull(graphQl.handleRequest(request).block(TIMEOUT));
        } catch (IllegalStateException late) {
            return Optional.empty();
        }
        if (!response.getErrors().isEmpty() || !response.isValid()) {
            return Optional.empty();
        }
        return Optional.of(
                Map.of(
                        "query", query.query(),
                        "variables", query.variables(),
                        "data", Objects.requireNonNull(response.<Object>getData())));
    }

    private static MultiValueMap<String, String> parameters(HttpServletRequest servletRequest) {
        var parameters = new LinkedMultiValueMap<String, String>();
        servletRequest
                .getParameterMap()
                .forEach((name, values) -> parameters.put(name, List.of(values)));
        return parameters;
    }

    /** The server passes a numeric address, so this makes no DNS query. */
    private static @Nullable InetSocketAddress address(HttpServletRequest servletRequest) {
        try {
            return new InetSocketAddress(InetAddress.ofLiteral(servletRequest.getRemoteAddr()), 0);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
