/**
 * What a page will ask first, answered before it asks: the answers come along with the page, so
 * that a reader sees records as soon as the page can draw. It is the front end that decides what it
 * asks; an answer that does not fit is left lying, and the page asks for itself.
 */
@NullMarked
package eu.atmpatlas.backend.firstview;

import org.jspecify.annotations.NullMarked;
