/**
 * Shared by all HTTP requests: body limits, security headers, traces, ETags, the administrator
 * token and the public address.
 */
@NullMarked
package eu.atmpatlas.backend.http;

import org.jspecify.annotations.NullMarked;
