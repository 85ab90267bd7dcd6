package eu.atmpatlas.backend.connector.model;

import eu.atmpatlas.graph.connector.ConnectorRun.Counts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads one public register in its own format. */
public sealed interface Connector {

    /** What people and the configuration need to know about it. */
    ConnectorInfo info();

    /** A connector whose entries are about records. */
    non-sealed interface OfRecords extends Connector {

        /**
         * Reads a file, entry by entry and in bounded memory.
         *
         * @throws UnreadableRegisterException if the file is not in the register's form
         */
        void read(RegisterFile file, RegisterSink sink) throws IOException;

        /**
         * The request for the page after a page that was read.
         *
         * @return empty after the last page, or if the register has no pages
         */
        default Optional<RegisterRequest> next(RegisterRequest request, Path page)
                throws IOException {
            return Optional.empty();
        }
    }

    /** A connector that updates a table outside the graph. */
    non-sealed interface OfTable extends Connector {

        /**
         * Reads a file and updates the table.
         *
         * @param dryRun whether to write nothing
         * @throws UnreadableRegisterException if the file is not in the register's form
         */
        Counts update(RegisterFile file, boolean dryRun, ConnectorFindings findings)
                throws IOException;
    }
}
