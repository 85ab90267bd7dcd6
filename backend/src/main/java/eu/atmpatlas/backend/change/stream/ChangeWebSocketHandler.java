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
 * WebSockets with the protocol graphql-transport-ws. Accepts our own pages and the configured
 * origins, limits the number of sockets, and limits the message rate of each.
 */
final class ChangeWebSocketHandler extends GraphQlWebSocketHandler {

    /**
     * Messages per socket and minute: enough for some subscriptions and a response to each ping.
     */
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
            // The socket is closed in any case.
        }
    }

    /**
     * Counts messages of the current minute. A socket's messages arrive one after the other, so no
     * lock is needed.
     */
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
