package eu.atmpatlas.backend.testing;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test class that asks the running application over HTTP. All such classes share one application
 * with an engine of its own, which holds the {@link SmallGraph} and is read only.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "atlas.seed=none",
            "atlas.neo4j.page-cache=64MB",
            "atlas.admin.token=" + AtlasTest.ADMIN_TOKEN,
            "atlas.limits.points-per-minute=100000000"
        })
@ContextConfiguration(initializers = TemporaryFolders.class)
@Import({SmallGraph.class, AtlasHttpClient.class, TestClock.class})
public @interface AtlasTest {

    /** The administrator of the tests. */
    String ADMIN_TOKEN = "the administrator of the tests, and of nothing else";
}
