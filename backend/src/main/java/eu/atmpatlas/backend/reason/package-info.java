/** Why a record matches, may match or does not match a query, criterion by criterion, in words. */
@NullMarked
package eu.atmpatlas.backend.reason;

import org.jspecify.annotations.NullMarked;
