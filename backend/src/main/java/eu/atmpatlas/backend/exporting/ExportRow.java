package eu.atmpatlas.backend.exporting;

import eu.atmpatlas.graph.entity.Entity;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A record to be written.
 *
 * @param distanceKm from the centre of the filter's circle, if there is one
 * @param relatedNames names, by id, of the records in its relation column
 * @param sourceUrls addresses of its sources that have one
 */
record ExportRow(
        Entity record,
        @Nullable Double distanceKm,
        Map<String, String> relatedNames,
        List<String> sourceUrls) {}
