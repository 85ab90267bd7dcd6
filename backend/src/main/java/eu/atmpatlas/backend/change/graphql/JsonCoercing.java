package eu.atmpatlas.backend.change.graphql;

import graphql.GraphQLContext;
import graphql.schema.Coercing;

import java.util.Locale;

/** A value that is given as it is. Nothing in the schema takes one. */
final class JsonCoercing implements Coercing<Object, Object> {

    @Override
    public Object serialize(Object result, GraphQLContext context, Locale locale) {
        return result;
    }
}
