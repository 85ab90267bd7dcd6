/** The registers: one connector for each, which knows the register's format and fields. */
@NullMarked
package eu.atmpatlas.backend.connector.register;

import org.jspecify.annotations.NullMarked;
