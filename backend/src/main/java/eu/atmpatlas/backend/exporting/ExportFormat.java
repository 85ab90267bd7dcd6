package eu.atmpatlas.backend.exporting;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats of exports. The name in lower case is the file extension. */
enum ExportFormat {
    /** RFC 4180, UTF-8; metadata are in lines that begin with #. */
    CSV("text/csv;charset=UTF-8"),
    /** Office Open XML; metadata are on a separate sheet. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** RFC 7946; records without a location have no geometry. */
    GEOJSON("application/geo+json"),
    /** One object with metadata and records. */
    JSON("application/json");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ExportFormat> of(String extension) {
        return Stream.of(values()).filter(each -> each.extension().equals(extension)).findFirst();
    }
}
