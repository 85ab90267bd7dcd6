package eu.atmpatlas.backend.change.stream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.List;

/**
 * {@code atlas.changes.*}: how many may follow at once, and how.
 *
 * @param streams open streams, over whatever they go; more are refused
 * @param sockets open WebSockets; more are closed with 1013
 * @param heartbeat a sign of life after so long without a change
 * @param stall a follower that takes nothing for so long, though there is something, is dropped
 * @param origins pages of these origins may open WebSockets beside our own
 */
@ConfigurationProperties("atlas.changes")
public record ChangeProperties(
        @DefaultValue("500") int streams,
        @DefaultValue("200") int sockets,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("30s") Duration stall,
        @DefaultValue List<String> origins) {}
