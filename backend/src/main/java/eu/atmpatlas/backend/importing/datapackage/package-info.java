/** Reads Frictionless data packages from a folder, a zip or the class path, within size limits. */
@NullMarked
package eu.atmpatlas.backend.importing.datapackage;

import org.jspecify.annotations.NullMarked;
