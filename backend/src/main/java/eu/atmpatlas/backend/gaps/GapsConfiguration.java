package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.gaps.LiveLandscape;
import eu.atmpatlas.graph.gaps.Places;
import eu.atmpatlas.graph.provenance.Sources;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The landscape that gaps are measured in. */
@Configuration
@EnableConfigurationProperties(GapsProperties.class)
class GapsConfiguration {

    @Bean
    Places places(GapsProperties properties) {
        return PlaceFiles.read(properties);
    }

    @Bean
    LiveLandscape liveLandscape(
            Entities entities,
            Relations relations,
            Sources sources,
            ChangeLog log,
            Vocabularies vocabularies,
            Places places) {
        return new LiveLandscape(entities, relations, sources, log, vocabularies, places);
    }
}
