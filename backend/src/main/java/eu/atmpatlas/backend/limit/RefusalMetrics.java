package eu.atmpatlas.backend.limit;

import eu.atmpatlas.backend.error.ErrorCode;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/** Counts refused requests by the client's policy and the reason. */
@Component
public final class RefusalMetrics {

    private static final String METER = "atlas.requests.refused";

    private final MeterRegistry meters;

    RefusalMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts a refusal; {@code client} is the name of a policy. */
    public void count(String client, ErrorCode code) {
        meters.counter(METER, "client", client, "code", code.name()).increment();
    }
}
