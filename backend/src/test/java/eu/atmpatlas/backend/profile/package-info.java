/** Tests of country profiles: reads the PDF back with a PDF library. */
@NullMarked
package eu.atmpatlas.backend.profile;

import org.jspecify.annotations.NullMarked;
