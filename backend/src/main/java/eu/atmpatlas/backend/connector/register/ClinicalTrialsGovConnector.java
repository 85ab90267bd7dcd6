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

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * ClinicalTrials.gov, the studies of its interface of version 2 (JSON, page by page). Takes
 * interventional studies in Europe with an intervention of type GENETIC or a term of advanced
 * therapies.
 */
public final class ClinicalTrialsGovConnector implements Connector.OfRecords {

    private static final String STUDIES = "studies";

    private static final Map<String, String> STATUS =
            Map.of(
                    "NOT_YET_RECRUITING", "PLANNED",
                    "RECRUITING", "RECRUITING",
                    "ENROLLING_BY_INVITATION", "ONGOING",
                    "ACTIVE_NOT_RECRUITING", "ACTIVE_NOT_RECRUITING",
                    "COMPLETED", "COMPLETED",
                    "TERMINATED", "ENDED_EARLY",
                    "SUSPENDED", "SUSPENDED_OR_OTHER",
                    "WITHDRAWN", "SUSPENDED_OR_OTHER");

    /** The register does not know the state. */
    private static final Set<String> UNKNOWN_STATUS = Set.of("UNKNOWN");

    private static final Map<String, String> PHASE =
            Map.of(
                    "EARLY_PHASE1", "PHASE_1",
                    "PHASE1", "PHASE_1",
                    "PHASE2", "PHASE_2",
                    "PHASE3", "PHASE_3",
                    "PHASE4", "PHASE_4");

    private static final Map<String, String> SPONSOR =
            Map.of(
                    "INDUSTRY", "COMMERCIAL",
                    "NIH", "NON_COMMERCIAL",
                    "FED", "NON_COMMERCIAL",
                    "OTHER_GOV", "NON_COMMERCIAL",
                    "NETWORK", "NON_COMMERCIAL",
                    "OTHER", "NON_COMMERCIAL");

    @Override
    public ConnectorInfo info() {
        return new ConnectorInfo(
                "clinicaltrials-gov",
                "ClinicalTrials.gov",
                "https://clinicaltrials.gov/api/v2/studies?format=json&pageSize=500&query.intr="
                        + encoded(
                                "gene therapy OR cell therapy OR chimeric antigen receptor OR stem"
                                        + " cell OR stromal cell OR oncolytic virus"),
                null,
                Set.of("clinicaltrials.gov", "www.clinicaltrials.gov"),
                "studies.json",
                true);
    }

    @Override
    public void read(RegisterFile file, RegisterSink sink) throws IOException {
        JsonEntries.forEach(file, STUDIES, study -> read(study, sink));
    }

    @Override
    public Optional<RegisterRequest> next(RegisterRequest request, Path page) throws IOException {
        String token = text(JsonEntries.root(page).path("nextPageToken"));
        if (token == null) {
            return Optional.empty();
        }
        String address = request.address().toString().replaceFirst("[?&]pageToken=[^&]*", "");
        String separator = address.contains("?") ? "&" : "?";
        return Optional.of(
                new RegisterRequest(
                        URI.create(address + separator + "pageToken=" + encoded(token)), null));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void read(JsonNode study, RegisterSink sink) {
        JsonNode protocol = study.path("protocolSection");
        String number = text(protocol.path("identificationModule").path("nctId"));
        try {
            List<String> countries = countries(protocol);
            if (number == null || !number.matches("NCT\\d{8}")) {
                throw new WrongValueException("nctId", number, "is not a number like NCT03373097");
            }
            if (countries.isEmpty() || !isRelevant(protocol)) {
                sink.leaveOut();
            } else {
                sink.accept(entry(number, protocol, countries));
            }
        } catch (WrongValueException wrong) {
            sink.refuse(
                    number == null ? "study" : number,
                    wrong.field(),
                    wrong.value(),
                    wrong.reason());
        }
    }

    private static boolean isRelevant(JsonNode protocol) {
        if (!"INTERVENTIONAL".equals(text(protocol.path("designModule").path("studyType")))) {
            return false;
        }
        var words = new StringBuilder();
        JsonNode names = protocol.path("identificationModule");
        words.append(names.path("briefTitle").asString("")).append('\n');
        words.append(names.path("officialTitle").asString("")).append('\n');
        protocol.path("conditionsModule")
                .path("keywords")
                .forEach(keyword -> words.append(keyword.asString("")).append('\n'));
        for (JsonNode one : protocol.path("armsInterventionsModule").path("interventions")) {
            if ("GENETIC".equals(text(one.path("type")))) {
                return true;
            }
            words.append(one.path("name").asString("")).append('\n');
        }
        return AdvancedTherapyTerms.occurIn(words.toString());
    }

    private static List<String> countries(JsonNode protocol) {
        var names = new ArrayList<String>();
        protocol.path("contactsLocationsModule")
                .path("locations")
                .forEach(location -> names.add(location.path("country").asString("")));
        return EuropeanCountries.codes(names);
    }

    private static RegisterRecord entry(String number, JsonNode protocol, List<String> countries) {
        JsonNode names = protocol.path("identificationModule");
        JsonNode status = protocol.path("statusModule");
        JsonNode sponsor = protocol.path("sponsorCollaboratorsModule").path("leadSponsor");
        JsonNode design = protocol.path("designModule");
        String title = text(names.path("briefTitle"));
        var entry =
                RegisterRecord.of(
                                number,
                                title == null ? number : title,
                                RegisterSource.ofEntry(
                                        "clinicaltrials-gov",
                                        number,
                                        "ClinicalTrials.gov: study " + number,
                                        "https://clinicaltrials.gov/study/" + number))
                        .kind(EntityKind.TRIAL)
                        .newId("trial-" + number.toLowerCase(Locale.ROOT))
                        .country(countries.size() == 1 ? countries.getFirst() : null)
                        .day(day(status, "lastUpdatePostDateStruct"))
                        .identifier("NCT", number)
                        .lists("countries", countries)
                        .lists("phases", phases(design))
                        .states("status", status(text(status.path("overallStatus"))))
                        .states("enrolment", text(design.path("enrollmentInfo").path("count")))
                        .fills("sponsorType", sponsorType(text(sponsor.path("class"))))
                        .fills("sponsorName", text(sponsor.path("name")))
                        .fills("indication", conditions(protocol))
                        .states("startDate", actualDay(status, "startDateStruct"))
                        .states("endDate", actualDay(status, "completionDateStruct"));
        TrialNumbers.in(otherNumbers(names)).forEach(entry::identifier);
        return entry.build();
    }

    private static @Nullable String status(@Nullable String status) {
        if (status == null || UNKNOWN_STATUS.contains(status)) {
            return null;
        }
        String code = STATUS.get(status);
        if (code == null) {
            throw new WrongValueException(
                    "overallStatus",
                    status,
                    "is not one of " + STATUS.keySet().stream().sorted().toList());
        }
        return code;
    }

    private static List<String> phases(JsonNode design) {
        var phases = new ArrayList<String>();
        for (JsonNode each : design.path("phases")) {
            String phase = each.asString("");
            if (!phase.equals("NA")) {
                String code = PHASE.get(phase);
                if (code == null) {
                    throw new WrongValueException(
                            "phases",
                            phase,
                            "is not one of " + PHASE.keySet().stream().sorted().toList());
                }
                phases.add(code);
            }
        }
        return phases.stream().distinct().sorted().toList();
    }

    private static @Nullable String sponsorType(@Nullable String type) {
        return type == null ? null : SPONSOR.get(type);
    }

    private static @Nullable String conditions(JsonNode protocol) {
        var names = new ArrayList<String>();
        protocol.path("conditionsModule")
                .path("conditions")
                .forEach(name -> names.add(name.asString("")));
        return names.isEmpty()
                ? null
                : String.join("; ", names.subList(0, Math.min(5, names.size())));
    }

    /** All numbers that the sponsor gave, in which those of other registers are found. */
    private static String otherNumbers(JsonNode names) {
        var numbers = new StringBuilder(names.path("orgStudyIdInfo").path("id").asString(""));
        names.path("secondaryIdInfos")
                .forEach(other -> numbers.append('\n').append(other.path("id").asString("")));
        return numbers.toString();
    }

    private static @Nullable LocalDate day(JsonNode status, String field) {
        String text = text(status.path(field).path("date"));
        try {
            return RegisterDay.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new WrongValueException(field, text, String.valueOf(wrong.getMessage()));
        }
    }

    /** A day that has come. What is only planned is left out. */
    private static @Nullable String actualDay(JsonNode status, String field) {
        if (!"ACTUAL".equals(text(status.path(field).path("type")))) {
            return null;
        }
        LocalDate day = day(status, field);
        return day == null ? null : day.toString();
    }
}
