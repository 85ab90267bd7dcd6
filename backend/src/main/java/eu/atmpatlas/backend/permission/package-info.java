/**
 * Who may do what: roles, actions and the one place that decides. Sign-in gives a request an {@link
 * eu.atmpatlas.backend.permission.Actor}; whatever changes data asks {@link
 * eu.atmpatlas.backend.permission.Permissions}.
 */
@NullMarked
package eu.atmpatlas.backend.permission;

import org.jspecify.annotations.NullMarked;
