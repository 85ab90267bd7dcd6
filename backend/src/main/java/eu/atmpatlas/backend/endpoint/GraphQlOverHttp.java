package eu.atmpatlas.backend.endpoint;

import eu.atmpatlas.backend.limit.Client;
import eu.atmpatlas.backend.limit.Shared;
import eu.atmpatlas.backend.platform.ErrorCode;
import eu.atmpatlas.backend.platform.Provisional;
import eu.atmpatlas.backend.platform.Trace;

import graphql.ExecutionResult;

import io.micrometer.core.instrument.MeterRegistry;

import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Runs what is asked, and lets answers be kept until the data change. */
@Component
class GraphQlOverHttp {

    private final WebGraphQlHandler graphQl;
    private final Documents documents;
    private final Revision revision;
    private final MeterRegistry meters;
    private final JsonMapper json = JsonMapper.builder().build();

    GraphQlOverHttp(
            WebGraphQlHandler graphQl,
            Documents documents,
            Revision revision,
            MeterRegistry meters) {
        this.graphQl = graphQl;
        this.meters = meters;
        this.documents = documents;
        this.revision = revision;
    }

    /** A POST: any operation, never kept by those in between. */
    Answer post(ServerRequest request, Asked asked, Form form) {
        return counted(Answer.of(run(request, asked, documents.of(asked), false).result(), form));
    }

    /** A GET: a query, whose answer is good until the data change. */
    Answer get(ServerRequest request, Asked asked, Form form) {
        String document = documents.of(asked);
        Operations.demandQuery(document, asked.operationName());
        Revision.State state = revision.now();
        String tag = tag(state, asked, document, form);
        if (state.settled() && has(request.headers().header("If-None-Match"), tag)) {
            return Answer.unchanged(form).keep(tag);
        }
        Ran ran = run(request, asked, document, true);
        Answer answer = counted(Answer.of(ran.result(), form));
        return ran.result().getErrors().isEmpty() && !ran.provisional() ? answer.keep(tag) : answer;
    }

    /** How many answers there were, by error code, and what they cost. */
    private Answer counted(Answer answer) {
        String code = answer.code();
        meters.summary("atlas.graphql.cost", "code", code == null ? "NONE" : code)
                .record(answer.cost());
        return answer;
    }

    private record Ran(ExecutionResult result, boolean provisional) {}

    private Ran run(ServerRequest request, Asked asked, String document, boolean shared) {
        var attributes = new HashMap<String, Object>();
        for (String known : List.of(Client.ATTRIBUTE, Trace.ATTRIBUTE)) {
            request.attribute(known).ifPresent(value -> attributes.put(known, value));
        }
        if (shared) {
            attributes.put(Shared.ATTRIBUTE, true);
        }
        WebGraphQlResponse response =
                Objects.requireNonNull(
                        graphQl.handleRequest(
                                        new WebGraphQlRequest(
                                                request.uri(),
                                                request.headers().asHttpHeaders(),
                                                null,
                                                request.remoteAddress().orElse(null),
                                                attributes,
                                                new DefaultGraphQlRequest(
                                                        document,
                                                        asked.operationName(),
                                                        asked.variables(),
                                                        asked.extensions()),
                                                UUID.randomUUID().toString(),
                                                Locale.ENGLISH))
                                .block());
        ExecutionResult result = response.getExecutionResult();
        if (result.getData() instanceof Publisher<?>) {
            throw new RefusedRequestException(
                    HttpStatus.NOT_ACCEPTABLE,
                    ErrorCode.NOT_ACCEPTABLE,
                    "a subscription is answered as text/event-stream or over a WebSocket");
        }
        if (result.isDataPresent()) {
            documents.keep(asked);
        }
        return new Ran(result, Provisional.is(response.getExecutionInput().getGraphQLContext()));
    }

    private String tag(Revision.State state, Asked asked, String document, Form form) {
        return "W/\"%s\""
                .formatted(
                        Hash.of(
                                        state.text(),
                                        form.name(),
                                        document,
                                        String.valueOf(asked.operationName()),
                                        json.writeValueAsString(asked.variables()))
                                .substring(0, 32));
    }

    /** Weak comparison, as If-None-Match has it. */
    private static boolean has(List<String> given, String tag) {
        return given.stream()
                .flatMap(line -> java.util.Arrays.stream(line.split(",")))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || weak(one).equals(tag));
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag : "W/" + tag;
    }
}
