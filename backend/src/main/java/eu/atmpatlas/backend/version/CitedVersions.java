package eu.atmpatlas.backend.version;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.error.LimitExceededException;
import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.version.DataVersion;
import eu.atmpatlas.graph.version.DataVersions;
import eu.atmpatlas.graph.version.UnavailableVersionException;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The versions of the data that requests name by the argument or parameter {@code seq}. A version
 * that cannot be shown is an error of that argument; no other version is shown in its place.
 */
@Component
public class CitedVersions {

    /** Name of the argument and the parameter. */
    public static final String ARGUMENT = "seq";

    private final DataVersions versions;
    private final ChangeLog log;
    private final Clock clock;

    CitedVersions(DataVersions versions, ChangeLog log, Clock clock) {
        this.versions = versions;
        this.log = log;
        this.clock = clock;
    }

    /** Returns the number that a field's argument names; null for the latest data. */
    public static @Nullable Long seq(DataFetchingEnvironment environment) {
        return environment.getArgument(ARGUMENT);
    }

    /** Returns the version that a field's argument names; empty for the latest data. */
    public Optional<DataVersion> read(DataFetchingEnvironment environment) {
        return Optional.ofNullable(seq(environment)).map(this::at);
    }

    /**
     * Returns the data as they were after a change.
     *
     * @throws BadInputException if there is no such change
     * @throws LimitExceededException if the version is too large, or too long ago, to be rebuilt
     */
    public DataVersion at(long seq) {
        try {
            return versions.at(seq);
        } catch (UnavailableVersionException unavailable) {
            throw switch (unavailable.reason()) {
                case NOT_YET -> new BadInputException(ARGUMENT, unavailable.explanation());
                case TOO_LARGE -> new LimitExceededException(ARGUMENT, unavailable.explanation());
            };
        }
    }

    /**
     * Returns why a version cannot be shown; empty if it can. Rebuilds nothing.
     *
     * @param seq number of a change
     */
    public Optional<String> problem(long seq) {
        try {
            versions.check(seq);
            return Optional.empty();
        } catch (UnavailableVersionException unavailable) {
            return Optional.of(unavailable.explanation());
        }
    }

    /** Returns the number of the last change. */
    public long head() {
        return log.head();
    }

    /** Returns when a change was made; empty if there is none with this number. */
    public Optional<Instant> changedAt(long seq) {
        return seq == 0
                ? Optional.empty()
                : log.after(seq - 1, 1).stream()
                        .filter(change -> change.seq() == seq)
                        .findFirst()
                        .map(Change::at);
    }

    /**
     * Returns the first day on which statuses and capabilities, which have no dates, are known to
     * be as stated: of a version the day of its last change, and today for the latest data.
     */
    public LocalDate firstDay(@Nullable Long seq) {
        return seq == null
                ? LocalDate.now(clock)
                : changedAt(seq)
                        .map(at -> at.atZone(ZoneOffset.UTC).toLocalDate())
                        .orElse(LocalDate.EPOCH);
    }
}
