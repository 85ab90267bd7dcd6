package eu.atmpatlas.backend.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.importing.ImportFixture;
import eu.atmpatlas.backend.importing.csv.ImportLimits;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.write.model.Write;
import eu.atmpatlas.graph.write.model.WriteJson;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;

/** The synthetic graph as a sequence of writes. */
class SyntheticGraphTests {

    private static final ImportLimits LIMITS = ImportFixture.DEFAULT_LIMITS;
    private static final RealData REAL = new RealData(ImportFixture.SEED, LIMITS);

    @Test
    void theSameSeedGivesTheSameGraphAndAnotherSeedAnother() throws Exception {
        assertThat(hash(300, 42)).isEqualTo(hash(300, 42)).isNotEqualTo(hash(300, 43));
    }

    @Test
    void everyRecordIsMarkedAndNamesTheSyntheticSourceAlone() {
        assertThat(writes(300, 1))
                .filteredOn(Write.PutEntity.class::isInstance)
                .allSatisfy(write -> {
                    var put = (Write.PutEntity) write;
                    assertThat(put.synthetic()).isTrue();
                    assertThat(put.entity().sources()).containsExactly("synthetic");
                    assertThat(put.entity().id()).startsWith("synthetic-");
                });
    }

    @Test
    void gapsAreAsFrequentAsInTheRealData() {
        List<EntityDraft> sites = sites(4_000);
        for (String field : List.of("status", "scales", "productTypes", "atmpClasses")) {
            double realData = share(REAL.of(EntityKind.SITE), row -> !row.containsKey(field));
            double made = share(sites, site -> site.codes(field).isEmpty());
            assertThat(made).as(field).isBetween(realData - 0.05, realData + 0.05);
        }
    }

    @Test
    void aFewInstitutionsRunManySitesAndMostRunFew() {
        var degrees = new HashMap<String, Integer>();
        for (Write write : writes(4_000, 5)) {
            if (write instanceof Write.PutRelation relation
                    && relation.type() == RelationType.OPERATES) {
                degrees.merge(relation.from(), 1, Integer::sum);
            }
        }
        List<Integer> sorted = degrees.values().stream().sorted().toList();
        assertThat(sorted.getLast()).as("the largest").isGreaterThan(10);
        assertThat(sorted.get(sorted.size() / 2)).as("the usual").isLessThanOrEqualTo(2);
    }

    @Test
    void sitesLieInTheCountryTheyName() {
        var places = new CitySampler(REAL.of(EntityKind.SITE));
        assertThat(places.countries()).contains("NL", "DE", "FR", "ES").hasSizeGreaterThan(20);
        assertThat(sites(500))
                .filteredOn(site -> site.codes("country").contains("NL"))
                .isNotEmpty()
                .allSatisfy(site -> {
                    assertThat(site.location().point().lat()).isBetween(50.5, 53.7);
                    assertThat(site.location().point().lon()).isBetween(3.0, 7.5);
                });
    }

    private static List<EntityDraft> sites(int count) {
        return writes(count, 9).stream()
                .filter(Write.PutEntity.class::isInstance)
                .map(write -> ((Write.PutEntity) write).entity())
                .filter(entity -> entity.kind() == EntityKind.SITE)
                .toList();
    }

    private static <T> double share(List<T> all, java.util.function.Predicate<T> wanted) {
        return (double) all.stream().filter(wanted).count() / all.size();
    }

    private static List<Write> writes(int sites, long seed) {
        var writes = new ArrayList<Write>();
        new SyntheticGraph(new GraphSize(sites), seed, REAL).forEach(writes::add);
        return writes;
    }

    private static String hash(int sites, long seed) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (Write write : writes(sites, seed)) {
            digest.update(WriteJson.json(write).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
