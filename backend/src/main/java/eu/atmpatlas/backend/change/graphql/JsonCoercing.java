package eu.atmpatlas.backend.change.graphql;

import graphql.GraphQLContext;
import graphql.schema.Coercing;

import java.util.Locale;

/** Writes a value as it is. No argument of the schema has this type. */
final class JsonCoercing implements Coercing<Object, Object> {

    @Override
    public Object serialize(Object result, GraphQLContext context, Locale locale) {
        return result;
    }
}
