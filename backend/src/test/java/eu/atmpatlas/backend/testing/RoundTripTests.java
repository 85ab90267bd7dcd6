package eu.atmpatlas.backend.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import eu.atmpatlas.graph.cache.RecordCache;
import eu.atmpatlas.graph.database.QueryCounter;
import eu.atmpatlas.graph.migration.MigratedGraph;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The number of database round trips does not depend on the page size. */
@AtlasTest
class RoundTripTests {

    /** All nested fields, several levels deep. */
    private static final String DEEP =
            """
            query ($first: Int!) {
              sites(filter: {country: {any: ["US"]}}, first: $first) {
                totalCount
                edges { node { id name } }
                nodes {
                  name
                  sources { title }
                  operator {
                    name kinds { label }
                    sites(first: 5) { totalCount nodes { id operator { id } } }
                    relations(first: 5) { nodes { to { name } sources { title } } }
                  }
                  authorisationRecords { issuer { name sources { title } } sources { title } }
                  relations(first: 3) {
                    totalCount
                    nodes {
                      from { id }
                      to {
                        name
                        ... on Initiative {
                          coordinator { name }
                          workPackages {
                            sources { title } leadInstitution { name }
                            leads { name affiliation { name } }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
            """;

    private final AtlasHttpClient http;
    private final RecordCache records;
    private final QueryCounter queries;

    RoundTripTests(
            @Autowired AtlasHttpClient http,
            @Autowired RecordCache records,
            @Autowired MigratedGraph graph) {
        this.http = http;
        this.records = records;
        this.queries = graph.graph().queryCounter();
    }

    /**
     * Two fields of a level can share a round trip or not, depending on thread timing. A query for
     * each of the 45 further records would be far beyond that.
     */
    @Test
    void aPageOfFiftyTakesAsManyRoundTripsAsAPageOfFive() throws Exception {
        queriesOf(5); // the first question ever also reads the vocabularies
        List<String> five = queriesOf(5);
        List<String> fifty = queriesOf(50);

        assertThat(Set.copyOf(fifty)).as("queries").isEqualTo(Set.copyOf(five));
        assertThat(fifty)
                .as("round trips of a page of fifty, of five: " + five.size())
                .hasSizeLessThan(five.size() + 10)
                .hasSizeLessThan(40);
    }

    @Test
    void whatTheIndexKnowsTakesNone() throws Exception {
        assertThat(
                        queriesOf(
                                "{ sites { totalCount points { id } facets { buckets { count"
                                        + " concept { label broader { label } } } } } }",
                                Map.of()))
                .isEmpty();
    }

    private List<String> queriesOf(int first) throws Exception {
        return queriesOf(DEEP, Map.of("first", first));
    }

    private List<String> queriesOf(String document, Map<String, ?> variables) throws Exception {
        var seen = new CopyOnWriteArrayList<String>();
        var mapped = new MappedQueries(seen);
        records.clear();
        // The index reads the change log now and then, independent of queries.
        try (var watch =
                        queries.watch(query -> {
                            if (!query.contains("Change")) {
                                seen.add(query);
                            }
                        });
                mapped) {
            JsonNode answer = http.ask(document, variables);
            assertThat(answer.has("errors")).as(answer.toString()).isFalse();
            if (variables.containsKey("first")) {
                assertThat(answer.at("/data/sites/nodes").size()).isEqualTo(variables.get("first"));
            }
        }
        return seen;
    }

    /** Counts queries of Spring Data, which bypass the counter. */
    private static final class MappedQueries extends AppenderBase<ILoggingEvent>
            implements AutoCloseable {

        private final Logger logger =
                (Logger) LoggerFactory.getLogger("org.springframework.data.neo4j.cypher");
        private final List<String> seen;

        MappedQueries(List<String> seen) {
            this.seen = seen;
            start();
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(this);
        }

        @Override
        protected void append(ILoggingEvent event) {
            seen.add(event.getFormattedMessage());
        }

        @Override
        public void close() {
            logger.detachAppender(this);
            logger.setLevel(null);
            logger.setAdditive(true);
        }
    }
}
