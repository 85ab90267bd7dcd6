/**
 * Command line: runs one command on the same graph and configuration, without the web server, and
 * exits.
 */
@NullMarked
package eu.atmpatlas.backend.command;

import org.jspecify.annotations.NullMarked;
