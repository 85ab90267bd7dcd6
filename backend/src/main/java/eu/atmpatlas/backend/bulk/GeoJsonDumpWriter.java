package eu.atmpatlas.backend.bulk;

import eu.atmpatlas.backend.linked.PermanentUrls;
import eu.atmpatlas.backend.linked.RecordJson;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.place.Location;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** GeoJSON (RFC 7946): the records with a location, one feature per line. */
final class GeoJsonDumpWriter implements DumpWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutputStream out;
    private final RecordJson records;
    private boolean hasFeatures;

    GeoJsonDumpWriter(OutputStream out, DumpMetadata metadata, PermanentUrls addresses)
            throws IOException {
        this.out = out;
        this.records = new RecordJson(addresses, metadata.attribution());
        write("{\"type\":\"FeatureCollection\",\"metadata\":");
        write(JSON.writeValueAsString(metadata.fields()));
        write(",\"features\":[");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void record(Entity record) throws IOException {
        Location place = record.stated().location();
        if (place == null) {
            return;
        }
        Map<String, Object> properties = new LinkedHashMap<>(records.recordFields(record));
        properties.remove("location");
        properties.put("city", place.city() == null ? "" : place.city());
        properties.put("precision", place.precision().name());
        var feature = new LinkedHashMap<String, Object>();
        feature.put("type", "Feature");
        feature.put("id", record.id());
        feature.put(
                "geometry",
                Map.of(
                        "type",
                        "Point",
                        "coordinates",
                        List.of(place.point().lon(), place.point().lat())));
        feature.put("properties", properties);
        write((hasFeatures ? ",\n" : "\n") + JSON.writeValueAsString(feature));
        hasFeatures = true;
    }

    @Override
    public void close() throws IOException {
        write("\n]}\n");
        out.close();
    }
}
