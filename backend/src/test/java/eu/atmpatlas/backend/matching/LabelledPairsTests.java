package eu.atmpatlas.backend.matching;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import eu.atmpatlas.backend.search.text.CityNames;
import eu.atmpatlas.backend.search.text.NameWords;
import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures matching on labelled pairs: names of records in other spellings, languages and acronyms,
 * and names that are near to a record's but mean something else. Every record of the seed data is a
 * candidate of every name.
 */
class LabelledPairsTests {

    private static final Path SEED = Path.of("../seed-data/src/main/resources/seed-data");

    /** From this score on, the best candidate counts as an answer. */
    private static final double ANSWER = 0.7;

    private static final Map<EntityKind, String> TABLES =
            Map.of(
                    EntityKind.SITE, "sites",
                    EntityKind.INSTITUTION, "institutions",
                    EntityKind.REGULATOR, "regulators",
                    EntityKind.INITIATIVE, "initiatives");

    private final List<MatchRecord> records = new ArrayList<>();
    private final Map<String, Integer> frequencies = new HashMap<>();

    LabelledPairsTests() throws IOException {
        CityNames cities = CityNames.read();
        for (Map.Entry<EntityKind, String> table : TABLES.entrySet()) {
            for (NamedCsvRecord row : rows(SEED.resolve(table.getValue() + ".csv"))) {
                records.add(record(table.getKey(), row, cities));
            }
        }
        for (MatchRecord each : records) {
            var words = new HashSet<>(NameWords.of(each.name()).words());
            each.otherNames().forEach(name -> words.addAll(NameWords.of(name).words()));
            words.forEach(word -> frequencies.merge(word, 1, Integer::sum));
        }
    }

    @Test
    void namesFindTheirRecordsAndNearNamesFindNone() throws IOException {
        int labelled = 0;
        int answers = 0;
        int right = 0;
        int certain = 0;
        var wrong = new ArrayList<String>();
        var wronglyCertain = new ArrayList<String>();
        for (NamedCsvRecord pair : rows(Path.of("src/test/resources/matching/pairs.csv"))) {
            String expected = pair.getField("id");
            labelled += expected.isEmpty() ? 0 : 1;
            List<MatchRanking.Ranked> ranked = rank(input(pair));
            MatchRanking.Ranked best = ranked.isEmpty() ? null : ranked.getFirst();
            boolean answered = best != null && best.score().value() >= ANSWER;
            boolean same = best != null && best.score().record().id().equals(expected);
            answers += answered ? 1 : 0;
            right += answered && same ? 1 : 0;
            if (answered ? !same : !expected.isEmpty()) {
                wrong.add(pair.getFields() + " → " + best);
            }
            if (best != null && best.certain()) {
                certain++;
                if (!same) {
                    wronglyCertain.add(pair.getFields() + " → " + best);
                }
            }
        }
        double precision = (double) right / answers;
        double recall = (double) right / labelled;
        System.out.printf(
                "matching: precision %.3f, recall %.3f, %d of %d certain%n%s%n",
                precision, recall, certain, labelled, String.join("\n", wrong));
        assertThat(wronglyCertain).isEmpty();
        assertThat(precision).as("precision, without %s", wrong).isGreaterThanOrEqualTo(0.9);
        assertThat(recall).as("recall, without %s", wrong).isGreaterThanOrEqualTo(0.85);
        assertThat(certain).isGreaterThanOrEqualTo(labelled / 2);
    }

    private List<MatchRanking.Ranked> rank(MatchInput input) {
        var scorer =
                new MatchScorer(
                        input,
                        word -> NameWords.weight(frequencies.getOrDefault(word, 1), records.size()),
                        Set.of());
        return MatchRanking.rank(scorer, records, 3);
    }

    private static MatchInput input(NamedCsvRecord pair) {
        String kind = given(pair, "kind");
        return new MatchInput(
                pair.getField("name"),
                given(pair, "country"),
                given(pair, "city"),
                kind == null ? null : EntityKind.valueOf(kind),
                null);
    }

    private static @Nullable String given(NamedCsvRecord row, String field) {
        String text = row.getField(field);
        return text.isEmpty() ? null : text;
    }

    private static MatchRecord record(EntityKind kind, NamedCsvRecord row, CityNames cityNames) {
        var names = new ArrayList<String>();
        var cities = new ArrayList<String>();
        row.findField("aliases").ifPresent(all -> names.addAll(List.of(all.split("\\|", -1))));
        row.findField("acronym").ifPresent(names::add);
        names.removeIf(String::isBlank);
        String country = given(row, "country");
        String city = given(row, "city");
        if (city != null) {
            cities.add(city);
            if (country != null) {
                cities.addAll(cityNames.otherNames(city, List.of(country)));
            }
        }
        return new MatchRecord(
                row.getField("id"),
                kind,
                row.getField("name"),
                names,
                country == null ? List.of() : List.of(country),
                cities,
                null);
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            return reader.stream().toList();
        }
    }
}
