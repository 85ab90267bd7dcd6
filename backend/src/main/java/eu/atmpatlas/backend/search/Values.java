package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.search.index.Segment;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;

import java.io.IOException;

/** Reads single values of documents. */
final class Values {

    private Values() {}

    /**
     * A document's text in a field.
     *
     * @throws IOException if the document lacks the field, which it must have
     */
    static String text(Segment segment, String field, int doc) throws IOException {
        BinaryDocValues values = DocValues.getBinary(segment.reader(), field);
        if (!values.advanceExact(doc)) {
            throw new IOException("a document of the search index has no " + field);
        }
        return values.binaryValue().utf8ToString();
    }
}
