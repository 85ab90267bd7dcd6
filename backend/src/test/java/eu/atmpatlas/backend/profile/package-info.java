/** Country profiles as PDF, read back as a reader's program does. */
@NullMarked
package eu.atmpatlas.backend.profile;

import org.jspecify.annotations.NullMarked;
