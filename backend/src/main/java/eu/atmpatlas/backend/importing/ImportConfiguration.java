package eu.atmpatlas.backend.importing;

import eu.atmpatlas.backend.importing.csv.ImportLimits;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Configuration of imports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ImportLimits.class, SeedProperties.class})
class ImportConfiguration {}
