package eu.atmpatlas.backend.testing;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test class that sends requests to the running application. All such classes share one
 * application with its own database, which contains the {@link SmallGraph} and must not be changed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "atlas.seed=none",
            "atlas.neo4j.page-cache=64MB",
            "atlas.neo4j.replan-interval=1d",
            "atlas.admin.token=" + AtlasTest.ADMIN_TOKEN,
            "atlas.limits.points-per-minute=100000000",
            // A busy machine plans a first query for seconds.
            "atlas.limits.timeout=60s"
        })
@ContextConfiguration(initializers = {TemporaryFolders.class, OpenIdProvider.class})
@Import({SmallGraph.class, AtlasHttpClient.class, TestClock.class, SchemaInspection.class})
public @interface AtlasTest {

    /** Administrator token of the tests. */
    String ADMIN_TOKEN = "the administrator of the tests, and of nothing else";
}
