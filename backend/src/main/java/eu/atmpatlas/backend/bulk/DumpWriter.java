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
 * Writes the whole graph in one format. The calls come in this order: sources, vocabularies,
 * records (kind by kind, by id), relations, retired ids. Closing ends the file.
 */
interface DumpWriter extends Closeable {

    /** The next source. */
    default void source(Source source) throws IOException {}

    /** The next vocabulary, with its concepts. */
    default void vocabulary(Vocabulary vocabulary) throws IOException {}

    /** The next record. */
    void record(Entity record) throws IOException;

    /** The next relation, with the names of its two records. */
    default void relation(Relation relation, EntityName from, EntityName to) throws IOException {}

    /**
     * The next statement about a relation that does not count: a denial, or a relation that a
     * stronger denial outweighs.
     */
    default void notCounting(Relation relation, EntityName from, EntityName to)
            throws IOException {}

    /** The next retired id. */
    default void retired(RetiredId id) throws IOException {}
}
