package eu.atmpatlas.backend.change;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;

import java.math.BigInteger;
import java.util.Locale;

/**
 * GraphQL scalar for change numbers: larger than {@code Int}, within the integers that JavaScript
 * represents exactly.
 */
public final class ChangeNumberCoercing implements Coercing<Long, Long> {

    private static final long MAX = (1L << 53) - 1;
    private static final String OUT_OF_RANGE = "must be a whole number from 0 to " + MAX;

    /**
     * Parses digits.
     *
     * @throws IllegalArgumentException if it is not a number in range
     */
    public static long parse(String digits) {
        if (!digits.matches("\\d{1,16}") || Long.parseLong(digits) > MAX) {
            throw new IllegalArgumentException(OUT_OF_RANGE);
        }
        return Long.parseLong(digits);
    }

    @Override
    public Long serialize(Object result, GraphQLContext context, Locale locale) {
        if (result instanceof Long number) {
            return number;
        }
        throw new CoercingSerializeException("not a change number: " + result);
    }

    @Override
    public Long parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return switch (input) {
                case Integer _, Long _, BigInteger _ -> parse(input.toString());
                case String digits -> parse(digits);
                default -> throw new CoercingParseValueException(OUT_OF_RANGE);
            };
        } catch (IllegalArgumentException wrong) {
            throw new CoercingParseValueException(OUT_OF_RANGE, wrong);
        }
    }

    @Override
    public Long parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        try {
            return switch (input) {
                case IntValue number -> parse(String.valueOf(number.getValue()));
                case StringValue digits -> parse(String.valueOf(digits.getValue()));
                default -> throw new CoercingParseLiteralException(OUT_OF_RANGE);
            };
        } catch (IllegalArgumentException wrong) {
            throw new CoercingParseLiteralException(OUT_OF_RANGE, wrong);
        }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return IntValue.of(parseValue(input, context, locale).intValue());
    }
}
