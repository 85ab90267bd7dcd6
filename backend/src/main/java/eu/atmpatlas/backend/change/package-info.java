/**
 * The change log as outsiders follow it: page by page, as a stream over Server-Sent Events or a
 * WebSocket, and, for other rooms, as a tail to wait at. What is told is the same everywhere.
 */
@NullMarked
package eu.atmpatlas.backend.change;

import org.jspecify.annotations.NullMarked;
