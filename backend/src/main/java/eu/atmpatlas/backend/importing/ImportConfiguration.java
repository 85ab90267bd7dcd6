package eu.atmpatlas.backend.importing;

import eu.atmpatlas.backend.importing.csv.ImportLimits;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of imports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ImportLimits.class, SeedProperties.class})
class ImportConfiguration {}
