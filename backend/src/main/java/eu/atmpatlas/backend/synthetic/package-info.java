/**
 * Generates a synthetic graph of any size, for trials and performance measurements. Its
 * distribution, geography and gaps resemble the real data. Every record is marked as synthetic.
 */
@NullMarked
package eu.atmpatlas.backend.synthetic;

import org.jspecify.annotations.NullMarked;
