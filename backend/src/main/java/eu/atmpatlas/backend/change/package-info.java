/**
 * The published change log: in pages, as a stream over Server-Sent Events or a WebSocket, and as a
 * feed that other packages can wait for. All of them publish the same content.
 */
@NullMarked
package eu.atmpatlas.backend.change;

import org.jspecify.annotations.NullMarked;
