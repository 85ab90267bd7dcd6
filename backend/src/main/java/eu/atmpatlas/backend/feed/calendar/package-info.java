/** The days of records as iCalendar (RFC 5545). */
@NullMarked
package eu.atmpatlas.backend.feed.calendar;

import org.jspecify.annotations.NullMarked;
