/** Mail that waits to be sent. It is private to the operator and in no dump, feed or export. */
@NullMarked
package eu.atmpatlas.graph.mail;

import org.jspecify.annotations.NullMarked;
