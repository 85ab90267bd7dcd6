package eu.atmpatlas.backend.exporting;

import java.io.Closeable;
import java.io.IOException;

/** Writes records in one format. Closing it completes the file. */
interface RecordWriter extends Closeable {

    /** Writes the next record. */
    void write(ExportRow row) throws IOException;
}
