package eu.atmpatlas.graph.testing;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a test class that uses the shared, migrated database. Its constructor and methods may have
 * parameters of type {@link eu.atmpatlas.graph.database.Graph}, {@link org.neo4j.driver.Driver} or
 * {@link SharedDatabase}. One such class at a time runs in parallel with the others.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedGraphExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("shared graph")
public @interface GraphTest {

    /** Returns whether the data are deleted before the class; the schema remains. */
    boolean empty() default true;
}
