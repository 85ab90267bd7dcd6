package eu.atmpatlas.backend.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;

import java.time.DateTimeException;
import java.util.Locale;
import java.util.function.Function;

/**
 * A scalar in ISO 8601 format, with a java.time value in Java.
 *
 * @param type Java class of results
 * @param example a valid value, for error messages
 */
record IsoCoercing<T>(Class<T> type, Function<String, T> parser, String example)
        implements Coercing<T, String> {

    @Override
    public String serialize(Object result, GraphQLContext context, Locale locale) {
        if (type.isInstance(result)) {
            return result.toString();
        }
        throw new CoercingSerializeException("not a " + type.getSimpleName() + ": " + result);
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof String text) {
            try {
                return parser.apply(text);
            } catch (DateTimeException wrong) {
                throw new CoercingParseValueException(errorMessage(text), wrong);
            }
        }
        throw new CoercingParseValueException(errorMessage(input));
    }

    @Override
    public T parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof StringValue literal && literal.getValue() instanceof String text) {
            try {
                return parser.apply(text);
            } catch (DateTimeException wrong) {
                throw new CoercingParseLiteralException(errorMessage(text), wrong);
            }
        }
        throw new CoercingParseLiteralException("must be text like " + example);
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(input, context, locale));
    }

    private String errorMessage(Object input) {
        return "must be like %s, not %s".formatted(example, input);
    }
}
