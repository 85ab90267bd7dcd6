/** What the atlas says of itself: versions, licence, size. */
@NullMarked
package eu.atmpatlas.backend.about;

import org.jspecify.annotations.NullMarked;
