package eu.atmpatlas.backend.connector.register;

import static eu.atmpatlas.backend.connector.register.JsonEntries.text;

import eu.atmpatlas.backend.connector.model.Connector;
import eu.atmpatlas.backend.connector.model.ConnectorInfo;
import eu.atmpatlas.backend.connector.model.RegisterFile;
import eu.atmpatlas.backend.connector.model.RegisterRecord;
import eu.atmpatlas.backend.connector.model.RegisterRequest;
import eu.atmpatlas.backend.connector.model.RegisterSink;
import eu.atmpatlas.backend.connector.model.RegisterSource;
import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Clinical Trials Information System of the EU: the list of trials that its public search
 * answers (JSON, page by page). Takes trials with a term of advanced therapies in title or product.
 */
public final class CtisConnector implements Connector.OfRecords {

    private static final Pattern NUMBER = Pattern.compile("20\\d{2}-5\\d{5}-\\d{2}-\\d{2}");
    private static final Pattern PHASE = Pattern.compile("Phase (I{1,3}|IV)(?![IV])");

    private static final Map<String, String> PHASES =
            Map.of("I", "PHASE_1", "II", "PHASE_2", "III", "PHASE_3", "IV", "PHASE_4");

    /** The register's codes: 1 under evaluation, 2 authorised, recruitment pending, and so on. */
    private static final Map<String, String> STATUS =
            Map.ofEntries(
                    Map.entry("1", "PLANNED"),
                    Map.entry("2", "AUTHORISED"),
                    Map.entry("3", "RECRUITING"),
                    Map.entry("4", "RECRUITING"),
                    Map.entry("5", "ACTIVE_NOT_RECRUITING"),
                    Map.entry("6", "SUSPENDED_OR_OTHER"),
                    Map.entry("7", "SUSPENDED_OR_OTHER"),
                    Map.entry("8", "ENDED"),
                    Map.entry("9", "SUSPENDED_OR_OTHER"),
                    Map.entry("10", "SUSPENDED_OR_OTHER"),
                    Map.entry("11", "SUSPENDED_OR_OTHER"),
                    Map.entry("12", "SUSPENDED_OR_OTHER"));

    @Override
    public ConnectorInfo info() {
        return new ConnectorInfo(
                "ctis",
                "EU Clinical Trials Information System (CTIS)",
                "https://euclinicaltrials.eu/ctis-public-api/search",
                """
                {"pagination": {"page": 1, "size": 100},
                 "sort": {"property": "decisionDate", "direction": "DESC"},
                 "searchCriteria": {}}
                """,
                Set.of("euclinicaltrials.eu"),
                "trials.json",
                true);
    }

    @Override
    public void read(RegisterFile file, RegisterSink sink) throws IOException {
        JsonEntries.forEach(file, "data", trial -> read(trial, sink));
    }

    @Override
    public Optional<RegisterRequest> next(RegisterRequest request, Path page) throws IOException {
        JsonNode root = JsonEntries.root(page);
        boolean more = root.path("pagination").path("nextPage").asBoolean(false);
        if (!more || root.path("data").isEmpty() || request.json() == null) {
            return Optional.empty();
        }
        JsonNode body = JsonMapper.shared().readTree(request.json());
        ObjectNode pagination = (ObjectNode) body.path("pagination");
        pagination.put("page", pagination.path("page").asInt(1) + 1);
        return Optional.of(new RegisterRequest(request.address(), body.toString()));
    }

    private static void read(JsonNode trial, RegisterSink sink) {
        String number = text(trial.path("ctNumber"));
        try {
            if (number == null || !NUMBER.matcher(number).matches()) {
                throw new WrongValueException(
                        "ctNumber", number, "is not a number like 2022-501146-30-00");
            }
            if (AdvancedTherapyTerms.occurIn(
                    trial.path("ctTitle").asString("")
                            + "\n"
                            + trial.path("shortTitle").asString("")
                            + "\n"
                            + trial.path("product").asString(""))) {
                sink.accept(entry(number, trial));
            } else {
                sink.leaveOut();
            }
        } catch (WrongValueException wrong) {
            sink.refuse(
                    number == null ? "trial" : number,
                    wrong.field(),
                    wrong.value(),
                    wrong.reason());
        }
    }

    private static RegisterRecord entry(String number, JsonNode trial) {
        String title = text(trial.path("ctTitle"));
        List<String> countries = countries(trial);
        LocalDate updated = day(trial, "lastUpdated");
        LocalDate started = day(trial, "startDateEU");
        return RegisterRecord.of(
                        number,
                        title == null ? number : title,
                        RegisterSource.ofEntry(
                                "ctis",
                                number,
                                "CTIS: trial " + number,
                                "https://euclinicaltrials.eu/ctis-public/view/" + number))
                .kind(EntityKind.TRIAL)
                .newId("trial-" + number)
                .country(countries.size() == 1 ? countries.getFirst() : null)
                .day(updated == null ? day(trial, "decisionDateOverall") : updated)
                .identifier("EU_CT", number)
                .lists("countries", countries)
                .lists("phases", phases(trial))
                .states("status", status(trial))
                .states("enrolment", enrolment(trial))
                .states("startDate", started == null ? null : started.toString())
                .fills("sponsorType", sponsorType(text(trial.path("sponsorType"))))
                .fills("sponsorName", text(trial.path("sponsor")))
                .fills("indication", text(trial.path("conditions")))
                .fills("productName", text(trial.path("product")))
                .build();
    }

    private static @Nullable String status(JsonNode trial) {
        String code = text(trial.path("ctStatus"));
        if (code == null) {
            return null;
        }
        String status = STATUS.get(code);
        if (status == null) {
            throw new WrongValueException("ctStatus", code, "is not one of the codes 1 to 12");
        }
        return status;
    }

    /** {@code France:3}: the country, and a number. */
    private static List<String> countries(JsonNode trial) {
        var names = new ArrayList<String>();
        trial.path("trialCountries")
                .forEach(country -> names.add(country.asString("").replaceFirst(":.*", "")));
        return EuropeanCountries.codes(names);
    }

    private static List<String> phases(JsonNode trial) {
        var phases = new TreeSet<String>();
        Matcher phase = PHASE.matcher(trial.path("trialPhase").asString(""));
        while (phase.find()) {
            phases.add(String.valueOf(PHASES.get(phase.group(1))));
        }
        return List.copyOf(phases);
    }

    private static @Nullable String enrolment(JsonNode trial) {
        String text = text(trial.path("totalNumberEnrolled"));
        if (text != null && !text.matches("\\d{1,7}")) {
            throw new WrongValueException("totalNumberEnrolled", text, "is not a number");
        }
        return text;
    }

    /** The register names several types for a sponsor with several roles. */
    private static @Nullable String sponsorType(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String type = text.toLowerCase(Locale.ROOT);
        boolean company = type.contains("company") || type.contains("industry");
        boolean other =
                type.contains("hospital")
                        || type.contains("educational")
                        || type.contains("patient organisation")
                        || type.contains("laboratory");
        return company == other ? null : company ? "COMMERCIAL" : "NON_COMMERCIAL";
    }

    private static @Nullable LocalDate day(JsonNode trial, String field) {
        String text = text(trial.path(field));
        try {
            return RegisterDay.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new WrongValueException(field, text, String.valueOf(wrong.getMessage()));
        }
    }
}
