package eu.atmpatlas.backend.bulk;

import eu.atmpatlas.graph.entity.Entities.EntityName;
import eu.atmpatlas.graph.entity.Entities.RetiredId;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.vocabulary.Vocabulary;

import java.io.Closeable;
import java.io.IOException;

/**
 * Takes in the whole graph, thing by thing, and writes it in one format: sources first, then
 * vocabularies, then records kind by kind in the order of ids, then ties, then ids given up.
 * Closing it ends the file.
 */
interface DumpWriter extends Closeable {

    /** The next source. */
    default void source(Source source) throws IOException {}

    /** The next vocabulary, with its concepts. */
    default void vocabulary(Vocabulary vocabulary) throws IOException {}

    /** The next record. */
    void record(Entity record) throws IOException;

    /** The next tie, with its ends. */
    default void relation(Relation relation, EntityName from, EntityName to) throws IOException {}

    /** The next id that was given up. */
    default void retired(RetiredId id) throws IOException {}
}
