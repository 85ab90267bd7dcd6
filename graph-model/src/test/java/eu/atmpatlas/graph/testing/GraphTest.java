package eu.atmpatlas.graph.testing;

import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test class on the shared, migrated database. Its constructor and methods may ask for a {@link
 * eu.atmpatlas.graph.database.Graph}, a {@link org.neo4j.driver.Driver} or the {@link
 * SharedDatabase} itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedGraphExtension.class)
public @interface GraphTest {

    /** Whether the class begins without data; the schema stays. */
    boolean empty() default true;
}
