package eu.atmpatlas.backend.bulk;

import java.util.Arrays;
import java.util.Optional;

/** The files of a dump. */
enum DumpFile {
    /** CSV tables in a Frictionless data package, zipped. The importer can read it. */
    DATA_PACKAGE("data-package.zip", "application/zip", "text/csv", "CSV", "CSV data package"),
    /** Everything, one JSON object per line. */
    JSON_LINES("atlas.jsonl.gz", "application/gzip", "application/jsonl", "JSONL", "JSON Lines"),
    /** The records with a location. */
    GEOJSON("places.geojson.gz", "application/gzip", "application/geo+json", "GEOJSON", "GeoJSON"),
    /** Records and relations as a network. */
    GRAPHML("network.graphml.gz", "application/gzip", "application/graphml+xml", "XML", "GraphML"),
    /** Everything as RDF. */
    N_QUADS("atlas.nq.gz", "application/gzip", "application/n-quads", "RDF_N_QUADS", "N-Quads");

    private final String fileName;
    private final String fileType;
    private final String mediaType;
    private final String euFileType;
    private final String title;

    DumpFile(String fileName, String fileType, String mediaType, String euFileType, String title) {
        this.fileName = fileName;
        this.fileType = fileType;
        this.mediaType = mediaType;
        this.euFileType = euFileType;
        this.title = title;
    }

    String fileName() {
        return fileName;
    }

    /** The media type of the file as it is sent. */
    String fileType() {
        return fileType;
    }

    /** The media type of the content before compression. */
    String mediaType() {
        return mediaType;
    }

    /** Code in the file type authority of the European Union. */
    String euFileType() {
        return euFileType;
    }

    String title() {
        return title;
    }

    static Optional<DumpFile> ofFileName(String fileName) {
        return Arrays.stream(values()).filter(each -> each.fileName.equals(fileName)).findFirst();
    }
}
