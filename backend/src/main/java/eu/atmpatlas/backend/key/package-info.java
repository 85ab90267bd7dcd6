/**
 * Keys that allow their holders to ask for more: issued, listed and revoked by an administrator,
 * kept as hashes.
 */
@NullMarked
package eu.atmpatlas.backend.key;

import org.jspecify.annotations.NullMarked;
