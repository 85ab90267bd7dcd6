package eu.atmpatlas.backend.exporting;

import eu.atmpatlas.graph.entity.Entity;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A record to be written.
 *
 * @param distanceKm from the middle of the filter's circle, if it has one
 * @param relatedNames the records that its tie column names, by id: their names
 * @param sourceUrls addresses of its sources, where they have one
 */
record ExportRow(
        Entity record,
        @Nullable Double distanceKm,
        Map<String, String> relatedNames,
        List<String> sourceUrls) {}
