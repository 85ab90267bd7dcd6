package eu.atmpatlas.backend.version;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.time.Instant;

/** Whether an earlier version of the data can be shown. */
@Controller
class DataVersionController {

    private final CitedVersions versions;

    DataVersionController(CitedVersions versions) {
        this.versions = versions;
    }

    @QueryMapping
    CitedVersion dataVersion(@Argument long seq) {
        String problem = versions.problem(seq).orElse(null);
        return new CitedVersion(
                seq,
                versions.changedAt(seq).orElse(null),
                Math.max(0, versions.head() - seq),
                problem == null,
                problem);
    }

    /** {@code DataVersion} of the schema. */
    record CitedVersion(
            long seq,
            @Nullable Instant changedAt,
            long changesSince,
            boolean available,
            @Nullable String problem) {}
}
