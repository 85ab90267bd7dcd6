package eu.atmpatlas.backend.change.stream;

import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * WebSockets that speak graphql-transport-ws: from our own pages and the origins allowed, so many
 * and no more, and each asking no faster than a person would.
 */
final class ChangeWebSocketHandler extends GraphQlWebSocketHandler {

    /** Messages a socket may send in a minute: some subscriptions, and an answer to each ping. */
    static final int MAX_MESSAGES_PER_MINUTE = 120;

    private static final CloseStatus TOO_FAST = new CloseStatus(4429, "Too many messages");
    private static final CloseStatus FULL =
            new CloseStatus(1013, "Too many connections: try again later");

    private final int maxSockets;
    private final ConcurrentMap<String, MessageRate> openSockets = new ConcurrentHashMap<>();

    ChangeWebSocketHandler(WebGraphQlHandler handler, ChangeProperties properties) {
        super(
                handler,
                converter(),
                Duration.ofSeconds(10),
                properties.heartbeat(),
                origins(properties));
        this.maxSockets = properties.sockets();
    }

    private static HttpMessageConverter<Object> converter() {
        return new JacksonJsonHttpMessageConverter();
    }

    private static CorsConfiguration origins(ChangeProperties properties) {
        var allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(properties.origins());
        return allowed;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        openSockets.put(session.getId(), new MessageRate());
        if (openSockets.size() > maxSockets) {
            close(session, FULL);
            return;
        }
        super.afterConnectionEstablished(session);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message)
            throws Exception {
        MessageRate rate = openSockets.get(session.getId());
        if (rate == null || !rate.allows()) {
            close(session, TOO_FAST);
            return;
        }
        super.handleTextMessage(session, message);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        openSockets.remove(session.getId());
        super.afterConnectionClosed(session, status);
    }

    private static void close(WebSocketSession session, CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException gone) {
            // It is closed either way.
        }
    }

    /** Messages within the minute; a socket's messages come one after the other. */
    private static final class MessageRate {

        private long minute;
        private int messages;

        boolean allows() {
            long now = System.nanoTime() / Duration.ofMinutes(1).toNanos();
            messages = now == minute ? messages + 1 : 1;
            minute = now;
            return messages <= MAX_MESSAGES_PER_MINUTE;
        }
    }
}
