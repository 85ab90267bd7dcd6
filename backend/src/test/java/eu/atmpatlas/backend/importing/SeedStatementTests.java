package eu.atmpatlas.backend.importing;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import eu.atmpatlas.backend.testing.SeedTables;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The statements of the seed data: no list lacks what the record's own summary names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedStatementTests {

    /** Words of a summary, and the capability that they name. */
    private static final Map<Pattern, String> NAMED =
            Map.of(
                    words("plasmids?"), "PLASMID_PRODUCTION",
                    words("(cell|virus) banks?|banks of (cells|pooled)|bank of (pooled )?stromal"),
                            "CELL_BANKING",
                    words("mRNA"), "MRNA_PRODUCTION",
                    words("(viral|lentiviral|AAV|retroviral|adenoviral) vectors?|for vectors"),
                            "VECTOR_PRODUCTION",
                    words("synthetic DNA"), "SYNTHETIC_DNA_PRODUCTION",
                    words("and filling|also fills|that makes, tests and fills"), "FILL_FINISH");

    /** Sites whose summary names a product that others make: why the word is no capability. */
    private static final Map<String, String> NOT_MADE_HERE =
            Map.of(
                    "site-h12o-uta VECTOR_PRODUCTION", "it is permitted to use vectors",
                    "site-symbiosis-stirling VECTOR_PRODUCTION", "it fills what others make",
                    "site-touchlight-hampton MRNA_PRODUCTION", "its DNA is a material for mRNA",
                    "site-uza-ccrg MRNA_PRODUCTION", "cells are loaded with mRNA",
                    "site-erlangen-stammzellbank CELL_BANKING", "a bank of grafts",
                    "site-crioestaminal-cantanhede CELL_BANKING", "the owner is a stem cell bank",
                    "site-stamcelbank-leusden CELL_BANKING", "a bank of grafts, closed");

    private final Map<String, NamedCsvRecord> sites = new HashMap<>();
    private final Map<String, Set<String>> capabilities = new HashMap<>();
    private final List<NamedCsvRecord> statements = new ArrayList<>();
    private final Set<String> sources = new HashSet<>();

    @BeforeAll
    void read() {
        for (NamedCsvRecord site : SeedTables.read("sites.csv")) {
            sites.put(site.getField("id"), site);
            capabilities.put(
                    site.getField("id"),
                    new HashSet<>(List.of(site.getField("capabilities").split("\\|"))));
        }
        SeedTables.read("sources.csv").forEach(source -> sources.add(source.getField("id")));
        for (NamedCsvRecord statement : SeedTables.read("statements.csv")) {
            statements.add(statement);
            if (statement.getField("field").equals("capabilities")
                    && !statement.getField("asserted").equals("false")) {
                capabilities
                        .computeIfAbsent(statement.getField("record"), any -> new HashSet<>())
                        .add(statement.getField("value"));
            }
        }
    }

    @Test
    void noCapabilityIsMissingThatTheSummaryNames() {
        var missing = new ArrayList<String>();
        sites.forEach((id, site) ->
                NAMED.forEach((words, capability) -> {
                    boolean named = words.matcher(site.getField("summary")).find();
                    if (named
                            && !capabilities.getOrDefault(id, Set.of()).contains(capability)
                            && !NOT_MADE_HERE.containsKey(id + " " + capability)) {
                        missing.add(id + " " + capability + ": " + site.getField("summary"));
                    }
                }));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyExceptionIsStillOne() {
        NOT_MADE_HERE
                .keySet()
                .forEach(exception -> {
                    String[] siteAndCapability = exception.split(" ");
                    assertThat(sites).containsKey(siteAndCapability[0]);
                    assertThat(capabilities.get(siteAndCapability[0]))
                            .as(exception)
                            .doesNotContain(siteAndCapability[1]);
                });
    }

    @Test
    void everyVectorMakerSaysWhichVectorsOrThatItIsNotStated() {
        Set<String> vectors =
                Set.of(
                        "VIRAL_VECTOR",
                        "LV_VECTOR",
                        "GRV_VECTOR",
                        "AAV_VECTOR",
                        "ADV_VECTOR",
                        "MEASLES_VECTOR",
                        "ONCOLYTIC_VIRUS");
        var types = new HashMap<String, Set<String>>();
        sites.forEach((id, site) ->
                types.put(id, new HashSet<>(List.of(site.getField("productTypes").split("\\|")))));
        statements.stream()
                .filter(statement -> statement.getField("field").equals("productTypes"))
                .forEach(statement ->
                        types.computeIfAbsent(statement.getField("record"), any -> new HashSet<>())
                                .add(statement.getField("value")));
        assertThat(sites.keySet())
                .filteredOn(id ->
                        capabilities.getOrDefault(id, Set.of()).contains("VECTOR_PRODUCTION")
                                && sites.get(id).getField("summary").matches(".*[Vv]ector.*"))
                .allSatisfy(id -> assertThat(types.get(id)).as(id).containsAnyElementsOf(vectors));
    }

    @Test
    void everyStatementNamesASourceThatExistsAndOneThatWasReadForItHasADay() {
        assertThat(statements).isNotEmpty();
        for (NamedCsvRecord statement : statements) {
            String record = statement.getField("record");
            assertThat(sites).containsKey(record);
            List<String> named = List.of(statement.getField("sources").split("\\|"));
            assertThat(sources).containsAll(named);
            boolean otherSource = !sites.get(record).getField("sources").contains(named.getFirst());
            if (otherSource) {
                assertThat(statement.getField("statedOn") + statement.getField("retrievedOn"))
                        .as(record)
                        .isNotEmpty();
            }
        }
    }

    private static Pattern words(String words) {
        return Pattern.compile("\\b(" + words + ")\\b");
    }
}
