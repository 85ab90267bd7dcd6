/**
 * The build's last step for the front end: bundles the ES modules, style sheets and data files into
 * files that a browser keeps for good. Runs at build time only; nothing of it is in the jar.
 */
@NullMarked
package eu.atmpatlas.web.bundle;

import org.jspecify.annotations.NullMarked;
