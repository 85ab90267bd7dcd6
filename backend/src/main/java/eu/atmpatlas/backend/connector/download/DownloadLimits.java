package eu.atmpatlas.backend.connector.download;

import org.springframework.util.unit.DataSize;

import java.time.Duration;

/**
 * Limits of downloads.
 *
 * @param connectTimeout time to connect
 * @param readTimeout time between two parts of a response
 * @param totalTimeout time for one attempt
 * @param maxSize of a file, after decompression
 * @param attempts number of attempts; the first one included
 * @param firstRetry pause after the first failure; it doubles with each further failure
 * @param longestRetry maximum of this pause, and of the pause that a register asks for
 * @param allowHttp whether plain http is allowed
 */
public record DownloadLimits(
        Duration connectTimeout,
        Duration readTimeout,
        Duration totalTimeout,
        DataSize maxSize,
        int attempts,
        Duration firstRetry,
        Duration longestRetry,
        boolean allowHttp) {

    Duration pauseAfter(int failures) {
        Duration pause = firstRetry.multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(longestRetry) > 0 ? longestRetry : pause;
    }
}
