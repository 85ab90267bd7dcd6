package eu.atmpatlas.graph.testing;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** An application with only the graph. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class MinimalGraphApplication {}
