package eu.atmpatlas.graph;

import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.change.GraphChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.WriteDoor;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** What one may read of the graph, and the door through which it changes. */
@AutoConfiguration(after = AtlasGraphAutoConfiguration.class)
class AtlasModelAutoConfiguration {

    @Bean
    CommitSignal commitSignal() {
        return new CommitSignal();
    }

    @Bean
    ChangeLog changeLog(Graph graph, CommitSignal signal) {
        return new GraphChangeLog(graph, signal);
    }

    @Bean
    Vocabularies vocabularies(Graph graph) {
        return new Vocabularies(graph);
    }

    @Bean
    Entities entities(Graph graph) {
        return new Entities(graph);
    }

    @Bean
    Relations relations(Graph graph) {
        return new Relations(graph);
    }

    @Bean
    WriteDoor writeDoor(Graph graph, Vocabularies vocabularies, CommitSignal signal) {
        return new WriteDoor(graph, vocabularies, signal);
    }
}
