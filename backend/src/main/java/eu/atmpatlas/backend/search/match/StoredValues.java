package eu.atmpatlas.backend.search.match;

import eu.atmpatlas.backend.search.segment.Segment;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;

import java.io.IOException;

/** Reads single values of documents. */
public final class StoredValues {

    private StoredValues() {}

    /**
     * A document's text in a field.
     *
     * @throws IOException if the document lacks the field
     */
    public static String text(Segment segment, String field, int doc) throws IOException {
        BinaryDocValues values = DocValues.getBinary(segment.reader(), field);
        if (!values.advanceExact(doc)) {
            throw new IOException("a document of the search index has no " + field);
        }
        return values.binaryValue().utf8ToString();
    }
}
