package eu.atmpatlas.backend.connector.model;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A licence or certificate that a register states.
 *
 * @param id permanent id, made from the register's number
 * @param type code in the vocabulary of authorisations
 */
public record RegisterAuthorisation(
        String id,
        String type,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable String note) {}
