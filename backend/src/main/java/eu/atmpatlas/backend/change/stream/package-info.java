/** Changes as streams: Server-Sent Events, WebSockets and the publisher behind subscriptions. */
@NullMarked
package eu.atmpatlas.backend.change.stream;

import org.jspecify.annotations.NullMarked;
