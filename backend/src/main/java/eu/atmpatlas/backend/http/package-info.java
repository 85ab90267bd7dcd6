/** The parts that all HTTP requests share: body limits, trace ids, ETags and the public address. */
@NullMarked
package eu.atmpatlas.backend.http;

import org.jspecify.annotations.NullMarked;
