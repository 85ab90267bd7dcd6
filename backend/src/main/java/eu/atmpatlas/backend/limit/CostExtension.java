package eu.atmpatlas.backend.limit;

import eu.atmpatlas.backend.http.TraceFilter;
import eu.atmpatlas.backend.limit.cost.QueryCost;

import graphql.GraphQLContext;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;

/**
 * Passes the client to the limits, and adds cost and remaining points ({@code extensions.cost}) and
 * the trace id ({@code extensions.traceId}) to the response. Leaves out what concerns only this
 * client if the response may be cached for others.
 */
@Component
class CostExtension implements WebGraphQlInterceptor {

    private final ClientRegistry clients;

    CostExtension(ClientRegistry clients) {
        this.clients = clients;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Client client = client(request);
        request.configureExecutionInput((input, builder) -> {
            GraphQLContext context = input.getGraphQLContext();
            context.put(Client.class, client);
            return input;
        });
        Object trace = request.getAttributes().get(TraceFilter.ATTRIBUTE);
        boolean cacheable = request.getAttributes().containsKey(CacheableRequest.ATTRIBUTE);
        return chain.next(request).map(response -> withCost(response, client, cacheable, trace));
    }

    private static WebGraphQlResponse withCost(
            WebGraphQlResponse response, Client client, boolean cacheable, @Nullable Object trace) {
        @Nullable QueryCost cost =
                response.getExecutionInput().getGraphQLContext().get(QueryCost.class);
        if (cost == null) {
            return response;
        }
        Map<String, Object> costExtension = cost.toExtension();
        if (!cacheable) {
            costExtension.put("remaining", client.budget().remaining());
        }
        var extensions = new HashMap<Object, Object>();
        Map<Object, Object> existing = response.getExtensions();
        if (existing != null) {
            extensions.putAll(existing);
        }
        extensions.put("cost", costExtension);
        if (!cacheable && trace != null) {
            extensions.put("traceId", trace);
        }
        return response.transform(builder -> builder.extensions(extensions));
    }

    private Client client(WebGraphQlRequest request) {
        if (request.getAttributes().get(Client.ATTRIBUTE) instanceof Client client) {
            return client;
        }
        InetSocketAddress address = request.getRemoteAddress();
        return clients.ofAddress(address == null ? null : address.getAddress());
    }
}
