package eu.atmpatlas.backend.connector.model;

import java.nio.file.Path;

/**
 * A file of a register on disk.
 *
 * @param name for reports and error messages, without folders
 */
public record RegisterFile(String name, Path path) {}
