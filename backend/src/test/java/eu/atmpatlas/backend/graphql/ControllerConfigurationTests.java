package eu.atmpatlas.backend.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Controller;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/** Which methods of controllers run on a thread of their own. */
class ControllerConfigurationTests {

    private static final String SCHEMA =
            """
            type Query { first: [Item] second: [Item] }
            type Item { name: String }
            """;

    @Test
    void queriesRunSideBySideAndFieldsRunOnTheThreadOfTheirParent() {
        new ApplicationContextRunner()
                .withUserConfiguration(ControllerConfiguration.class, Controllers.class)
                .run(context -> {
                    GraphQL engine =
                            GraphQlSource.schemaResourceBuilder()
                                    .schemaResources(
                                            new ByteArrayResource(
                                                    SCHEMA.getBytes(StandardCharsets.UTF_8)))
                                    .configureRuntimeWiring(
                                            context.getBean(AnnotatedControllerConfigurer.class))
                                    .build()
                                    .graphQl();

                    var result = engine.execute("{ first { name } second { name } }");

                    ItemController controller = context.getBean(ItemController.class);
                    assertThat(result.getErrors()).isEmpty();
                    assertThat(result.<Map<String, List<?>>>getData().get("first")).hasSize(50);
                    assertThat(controller.queryThreads).hasSize(2);
                    // A query that has ended already is continued on the thread that asks for it.
                    controller.fieldThreads.remove(Thread.currentThread().getName());
                    assertThat(controller.queryThreads).containsAll(controller.fieldThreads);
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class Controllers {

        @Bean
        AnnotatedControllerConfigurer configurer() {
            var configurer = new AnnotatedControllerConfigurer();
            configurer.setExecutor(new SimpleAsyncTaskExecutor("query-"));
            return configurer;
        }

        @Bean
        ItemController itemController() {
            return new ItemController();
        }
    }

    /** Two queries, each of which ends only after the other has begun. */
    @Controller
    static class ItemController {

        final Set<String> queryThreads = new ConcurrentSkipListSet<>();
        final Set<String> fieldThreads = new ConcurrentSkipListSet<>();
        private final CyclicBarrier bothRun = new CyclicBarrier(2);

        @QueryMapping
        List<Item> first() throws Exception {
            return items();
        }

        @QueryMapping
        List<Item> second() throws Exception {
            return items();
        }

        @SchemaMapping
        String name(Item item) {
            fieldThreads.add(Thread.currentThread().getName());
            return "item " + item.number();
        }

        private List<Item> items() throws Exception {
            queryThreads.add(Thread.currentThread().getName());
            bothRun.await(1, TimeUnit.MINUTES);
            return java.util.stream.IntStream.range(0, 50).mapToObj(Item::new).toList();
        }
    }

    record Item(int number) {}
}
