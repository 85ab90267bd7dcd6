package eu.atmpatlas.backend.profile;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.error.ErrorCode;
import eu.atmpatlas.backend.graphql.InternalRequest;

import graphql.GraphQLError;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Reads all data of a profile by GraphQL. */
@Component
class ProfileReader {

    /** Indicators per query, each at two levels: the number of fields per query is limited. */
    private static final int BATCH_SIZE = 8;

    private static final String REGION =
            """
            query Region($code: String!, $seq: ChangeNumber, $lang: Language) {
              region(code: $code, seq: $seq) {
                code level name(lang: $lang) siteCount country { code } parts { code }
                population { persons year source { title url retrievedOn note } }
              }
            }
            """;

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Map<String, Object> DEFAULTS =
            Map.of("platform", "CAR_T", "per", "MILLION", "minutes", 120, "days", 365);

    private final ExecutionGraphQlService graphQl;
    private final JsonMapper json = JsonMapper.builder().build();
    private final String country;
    private final String figureFragment;
    private final String chainFragment;

    ProfileReader(ExecutionGraphQlService graphQl) throws IOException {
        this.graphQl = graphQl;
        this.country = file("country.graphql");
        String[] parts = file("figures.graphql").split("(?=fragment Chain)", 2);
        this.figureFragment = parts[0];
        this.chainFragment = parts[1];
    }

    /** The data of a region; empty if the atlas does not know the region. */
    Optional<ProfileData> read(ProfileRequest request) {
        JsonNode found = fetch(REGION, regionVariables(request)).path("region");
        if (!found.isObject()) {
            return Optional.empty();
        }
        var region = new ProfileRegion(found);
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("level", region.level());
        variables.put("codes", List.of(request.code()));
        variables.put("countries", region.countries());
        variables.put("filter", region.siteFilter());
        variables.put("scenario", request.scenario());
        variables.put("asOf", request.asOf().toString());
        variables.put("today", !request.past());
        variables.put("seq", request.seq());
        variables.put("needs", request.needScheme());
        variables.put("lang", request.dutch() ? "NL" : "EN");
        JsonNode data = fetch(country, variables);
        return Optional.of(
                new ProfileData(
                        request,
                        region,
                        data,
                        figures(data.path("indicators"), request, variables),
                        request.past()
                                ? List.of()
                                : chains(data.path("therapyPlatforms"), variables),
                        request.past() ? List.of() : ranking(variables)));
    }

    private static Map<String, @Nullable Object> regionVariables(ProfileRequest request) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("code", request.code());
        variables.put("seq", request.seq());
        variables.put("lang", request.dutch() ? "NL" : "EN");
        return variables;
    }

    private List<ProfileData.IndicatorFigures> figures(
            JsonNode catalogue, ProfileRequest request, Map<String, @Nullable Object> variables) {
        List<JsonNode> indicators =
                list(catalogue).stream()
                        .filter(one -> one.path("state").asString().equals("AVAILABLE"))
                        .filter(one -> one.path("regional").asBoolean())
                        .filter(one -> parameters(one, request).isPresent())
                        .toList();
        // Of a past day only some are known. The others keep their line, which says why.
        List<JsonNode> known =
                indicators.stream()
                        .filter(one -> !request.past() || one.path("dated").asBoolean())
                        .toList();
        Map<String, ProfileData.IndicatorFigures> read = read(known, request, variables);
        return indicators.stream()
                .map(one ->
                        read.getOrDefault(
                                one.path("code").asString(),
                                new ProfileData.IndicatorFigures(one, undated(), undated())))
                .toList();
    }

    private JsonNode undated() {
        return json.createObjectNode().put("shown", "NONE").put("reason", "UNDATED");
    }

    private Map<String, ProfileData.IndicatorFigures> read(
            List<JsonNode> indicators,
            ProfileRequest request,
            Map<String, @Nullable Object> variables) {
        var entries = new HashMap<String, ProfileData.IndicatorFigures>();
        for (int from = 0; from < indicators.size(); from += BATCH_SIZE) {
            List<JsonNode> batch =
                    indicators.subList(from, Math.min(indicators.size(), from + BATCH_SIZE));
            Map<String, @Nullable Object> arguments = new HashMap<>(variables);
            var declared = new StringBuilder();
            var fields = new StringBuilder();
            for (int at = 0; at < batch.size(); at++) {
                arguments.put("p" + at, parameters(batch.get(at), request).orElseThrow());
                declared.append(", $p%d: IndicatorParameters".formatted(at));
                String code = batch.get(at).path("code").asString();
                fields.append(figure("here" + at, code, "$level, regions: $codes", at));
                fields.append(figure("europe" + at, code, "EUROPE, regions: [\"EUROPE\"]", at));
            }
            JsonNode found =
                    fetch(
                            "query Figures($level: RegionLevel, $codes: [String!], $scenario:"
                                    + " GapScenario, $asOf: Date, $seq: ChangeNumber,"
                                    + " $lang: Language%s) {\n%s}\n%s"
                                            .formatted(declared, fields, figureFragment),
                            arguments);
            for (int at = 0; at < batch.size(); at++) {
                entries.put(
                        batch.get(at).path("code").asString(),
                        new ProfileData.IndicatorFigures(
                                batch.get(at),
                                found.at("/here%d/figures/0".formatted(at)),
                                found.at("/europe%d/figures/0".formatted(at))));
            }
        }
        return entries;
    }

    private static String figure(String alias, String code, String where, int at) {
        return "%s: indicator(code: \"%s\", level: %s, parameters: $p%d, scenario: $scenario, asOf: $asOf, seq: $seq) { ...Answer }\n"
                .formatted(alias, code, where, at);
    }

    private List<JsonNode> chains(JsonNode platforms, Map<String, @Nullable Object> variables) {
        List<String> codes =
                list(platforms).stream().map(one -> one.path("code").asString()).toList();
        String fields =
                IntStream.range(0, codes.size())
                        .mapToObj(at ->
                                "c%d: valueChain(platform: \"%s\", level: $level, regions: $codes, scenario: $scenario, asOf: $asOf, seq: $seq) { ...Chain }"
                                        .formatted(at, codes.get(at)))
                        .collect(Collectors.joining("\n"));
        JsonNode found =
                fetch(
                        "query Chains($level: RegionLevel, $codes: [String!], $scenario:"
                                + " GapScenario, $asOf: Date, $seq: ChangeNumber, $lang:"
                                + " Language) {\n%s\n}\n%s".formatted(fields, chainFragment),
                        variables);
        return IntStream.range(0, codes.size())
                .mapToObj(at -> found.at("/c%d/0".formatted(at)))
                .filter(JsonNode::isObject)
                .toList();
    }

    private List<JsonNode> ranking(Map<String, @Nullable Object> variables) {
        return list(
                fetch(
                                "query Ranking($scenario: GapScenario, $asOf: Date, $seq:"
                                        + " ChangeNumber, $lang: Language) { all: indicator(code:"
                                        + " \"SITE_DENSITY\", level: COUNTRY, scenario: $scenario,"
                                        + " asOf: $asOf, seq: $seq) { ...Answer } }\n"
                                        + figureFragment,
                                variables)
                        .at("/all/figures"));
    }

    /** The arguments of an indicator; empty if it requires one that is not available. */
    private static Optional<Map<String, Object>> parameters(
            JsonNode indicator, ProfileRequest request) {
        Set<String> names = new LinkedHashSet<>();
        var arguments = new HashMap<String, Object>();
        boolean needs = false;
        for (JsonNode parameter : indicator.path("parameters")) {
            String name = parameter.path("name").asString();
            names.add(name);
            needs |=
                    name.matches("capability|productType")
                            && parameter.path("required").asBoolean();
            if (DEFAULTS.containsKey(name)) {
                arguments.put(name, DEFAULTS.get(name));
            }
        }
        String need = request.needScheme().equals("capability") ? "capability" : "productType";
        if (names.contains(need)) {
            arguments.put(need, request.needCode());
        }
        return needs && !arguments.containsKey(need) ? Optional.empty() : Optional.of(arguments);
    }

    private JsonNode fetch(String document, Map<String, @Nullable Object> variables) {
        return execute(document, variables)
                .orElseThrow(() -> new BadInputException("need", "names an unknown concept"));
    }

    /** Executes a query. Empty if an argument was refused, which means an unknown need. */
    private Optional<JsonNode> execute(String document, Map<String, @Nullable Object> variables) {
        var request =
                new DefaultExecutionGraphQlRequest(
                        document, null, variables, Map.of(), "profile", null);
        request.configureExecutionInput((input, builder) -> {
            InternalRequest.mark(input.getGraphQLContext());
            return input;
        });
        var response = graphQl.execute(request).blockOptional(TIMEOUT).orElseThrow();
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        if (errors.isEmpty()) {
            return Optional.of(json.valueToTree(response.getData()));
        }
        if (errors.stream().allMatch(error -> error.getErrorType() == ErrorCode.BAD_USER_INPUT)) {
            return Optional.empty();
        }
        throw new IllegalStateException("a query of a profile failed: " + errors);
    }

    private static List<JsonNode> list(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).toList();
    }

    private static String file(String name) throws IOException {
        return new ClassPathResource(name, ProfileReader.class)
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
