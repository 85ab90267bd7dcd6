package eu.atmpatlas.graph.testing;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** The smallest application there is around the graph. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class MinimalGraphApplication {}
