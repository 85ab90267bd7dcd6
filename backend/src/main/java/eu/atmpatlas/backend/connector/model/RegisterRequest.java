package eu.atmpatlas.backend.connector.model;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * Request for a file, or for one page of it.
 *
 * @param json body of a POST; null for a GET
 */
public record RegisterRequest(URI address, @Nullable String json) {}
