package eu.atmpatlas.backend.need;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** {@code NeedInput} of the schema, as a client sends it. */
record NeedInput(
        @Nullable String text,
        @Nullable List<String> productTypes,
        @Nullable List<String> capabilities,
        @Nullable List<String> authorisations,
        @Nullable List<String> accreditations,
        @Nullable List<String> siteTypes,
        @Nullable List<String> countries,
        @Nullable NearInput near,
        @Nullable Boolean openToThirdParties,
        @Nullable Boolean operational,
        @Nullable String from) {

    /** {@code NearInput} of the schema: a circle. */
    record NearInput(double lat, double lon, double km) {}
}
