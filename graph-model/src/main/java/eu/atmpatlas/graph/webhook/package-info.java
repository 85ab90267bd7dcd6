/**
 * Webhooks and their delivery positions. They are stored in the graph, so that any instance can
 * continue where another stopped. They are not part of the published data, so the change log does
 * not contain them.
 */
@NullMarked
package eu.atmpatlas.graph.webhook;

import org.jspecify.annotations.NullMarked;
