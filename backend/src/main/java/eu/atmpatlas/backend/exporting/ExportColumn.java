package eu.atmpatlas.backend.exporting;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/**
 * A column of an export.
 *
 * @param name of the column, and of the JSON member
 * @param value a String, Number, Boolean, LocalDate or list of Strings; null if unknown
 */
record ExportColumn(String name, Function<ExportRow, @Nullable Object> value) {}
