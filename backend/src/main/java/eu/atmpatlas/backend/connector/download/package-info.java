/** Downloads of register files: only from configured hosts, with limits, retries and ETags. */
@NullMarked
package eu.atmpatlas.backend.connector.download;

import org.jspecify.annotations.NullMarked;
