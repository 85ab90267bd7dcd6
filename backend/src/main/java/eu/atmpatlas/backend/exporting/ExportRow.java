package eu.atmpatlas.backend.exporting;

import eu.atmpatlas.backend.search.certainty.Certainty;
import eu.atmpatlas.graph.entity.Entity;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A record to be written.
 *
 * @param distanceKm from the centre of the filter's circle, if there is one
 * @param certainty whether it matches or may match
 * @param relatedNames names, by id, of the records in its relation column
 * @param sourceUrls addresses of its sources that have one
 * @param urlsOfSources addresses by id, also of the sources of its statements
 */
record ExportRow(
        Entity record,
        @Nullable Double distanceKm,
        Certainty certainty,
        Map<String, String> relatedNames,
        List<String> sourceUrls,
        Map<String, String> urlsOfSources) {}
