package eu.atmpatlas.backend.exporting;

import eu.atmpatlas.graph.place.Location;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Writes JSON: GeoJSON features or plain records. Null and empty members are left out. */
final class JsonRecordWriter implements RecordWriter {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final List<ExportColumn> columns;
    private final boolean geo;

    JsonRecordWriter(
            OutputStream out, ExportMetadata metadata, List<ExportColumn> columns, boolean geo) {
        this.columns = columns;
        this.geo = geo;
        this.json = JSON.createGenerator(out);
        json.writeStartObject();
        if (geo) {
            json.writeStringProperty("type", "FeatureCollection");
        }
        json.writeName("metadata");
        json.writeStartObject();
        metadata.fields().forEach(this::member);
        json.writeEndObject();
        json.writeName(geo ? "features" : "records");
        json.writeStartArray();
    }

    @Override
    public void write(ExportRow row) {
        json.writeStartObject();
        if (geo) {
            json.writeStringProperty("type", "Feature");
            json.writeStringProperty("id", row.record().id());
            geometry(row.record().stated().location());
            json.writeName("properties");
            json.writeStartObject();
        }
        for (ExportColumn column : columns) {
            member(column.name(), column.value().apply(row));
        }
        if (geo) {
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** RFC 7946: longitude first; null if the location is unknown. */
    private void geometry(@Nullable Location place) {
        json.writeName("geometry");
        if (place == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", "Point");
        json.writeName("coordinates");
        json.writeStartArray();
        json.writeNumber(place.point().lon());
        json.writeNumber(place.point().lat());
        json.writeEndArray();
        json.writeEndObject();
    }

    private void member(String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case List<?> list when list.isEmpty() -> {}
            case List<?> list -> {
                json.writeName(name);
                json.writeStartArray();
                list.forEach(each -> json.writeString(each.toString()));
                json.writeEndArray();
            }
            case Long number -> json.writeNumberProperty(name, number);
            case Double number -> json.writeNumberProperty(name, number);
            case Boolean flag -> json.writeBooleanProperty(name, flag);
            default -> json.writeStringProperty(name, value.toString());
        }
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    /** A filter as compact JSON, so that the export can be repeated. */
    static String compact(Map<String, ?> filter) {
        return JSON.writeValueAsString(filter);
    }
}
