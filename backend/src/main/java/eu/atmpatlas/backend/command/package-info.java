/**
 * The atlas without its web server: one command, on the same graph and configuration, that ends
 * when it is done.
 */
@NullMarked
package eu.atmpatlas.backend.command;

import org.jspecify.annotations.NullMarked;
