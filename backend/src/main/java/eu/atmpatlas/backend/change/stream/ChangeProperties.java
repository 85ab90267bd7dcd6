package eu.atmpatlas.backend.change.stream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.List;

/**
 * {@code atlas.changes.*}: limits of streams.
 *
 * @param streams maximum number of open streams over all transports; more are refused
 * @param sockets maximum number of open WebSockets; more are closed with 1013
 * @param heartbeat interval of heartbeats while there are no changes
 * @param stall time after which a client that reads nothing is disconnected
 * @param origins further origins whose pages may open WebSockets
 */
@ConfigurationProperties("atlas.changes")
public record ChangeProperties(
        @DefaultValue("500") int streams,
        @DefaultValue("200") int sockets,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("30s") Duration stall,
        @DefaultValue List<String> origins) {}
