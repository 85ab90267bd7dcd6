package eu.atmpatlas.backend.gaps.landscape;

import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.gaps.model.PopulationData;
import eu.atmpatlas.graph.gaps.projection.LandscapeProjection;
import eu.atmpatlas.graph.provenance.SourceRepository;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the landscape and its population data. */
@Configuration
@EnableConfigurationProperties(GapsProperties.class)
class GapsConfiguration {

    @Bean
    PopulationData populationData(GapsProperties properties) {
        return PlaceTableReader.read(properties);
    }

    @Bean
    LandscapeProjection landscapeProjection(
            Entities entities,
            Relations relations,
            SourceRepository sources,
            ChangeLog log,
            Vocabularies vocabularies,
            PopulationData populationData) {
        return new LandscapeProjection(
                entities, relations, sources, log, vocabularies, populationData);
    }
}
