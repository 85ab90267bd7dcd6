package eu.atmpatlas.backend.part;

import eu.atmpatlas.backend.graphql.Edge;
import eu.atmpatlas.backend.graphql.PageInfo;
import eu.atmpatlas.backend.graphql.PageSize;
import eu.atmpatlas.backend.graphql.PositionCursorStrategy;
import eu.atmpatlas.graph.cache.RecordCache;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.part.Part;
import eu.atmpatlas.graph.part.PartQuery;
import eu.atmpatlas.graph.part.PartType;
import eu.atmpatlas.graph.part.Parts;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Wires a list of the parts of all records for each type, in three round trips. */
@Component
class PartListWiring implements RuntimeWiringConfigurer {

    private static final int DEFAULT_SIZE = 20;
    private static final int MAX_SIZE = 100;

    private final Parts parts;
    private final RecordCache records;
    private final PartFilterReader filters;

    PartListWiring(Parts parts, RecordCache records, PartFilterReader filters) {
        this.parts = parts;
        this.records = records;
        this.filters = filters;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (PartType type : PartType.values()) {
            wiring.type(
                    "Query",
                    query -> query.dataFetcher(type.field(), request -> page(type, request)));
        }
    }

    private PartConnection page(PartType type, DataFetchingEnvironment request) {
        boolean oldestFirst = "OLDEST".equals(request.getArgument("order"));
        PartQuery query =
                filters.read(
                        type,
                        PartFilterReader.of(request.<Map<String, ?>>getArgument("filter")),
                        oldestFirst);
        int first = PageSize.require("first", request.getArgument("first"), DEFAULT_SIZE, MAX_SIZE);
        var cursors = new PositionCursorStrategy(type.field());
        int skip = position(cursors, request.getArgument("after"));
        List<Parts.Key> keys = parts.find(query, skip, first + 1);
        List<Part> page = load(type, keys.subList(0, Math.min(first, keys.size())));
        var edges = new ArrayList<Edge<Part>>();
        for (Part part : page) {
            String cursor = cursors.toCursor(Integer.toString(skip + edges.size() + 1));
            edges.add(new Edge<>(cursor, part));
        }
        return new PartConnection(
                edges,
                page,
                PageInfo.of(edges, Edge::cursor, keys.size() > first, skip > 0 && !edges.isEmpty()),
                parts.count(query));
    }

    private static int position(PositionCursorStrategy cursors, @Nullable String after) {
        String position = cursors.position("after", after);
        try {
            return position == null ? 0 : Math.max(0, Integer.parseInt(position));
        } catch (NumberFormatException malformed) {
            throw PositionCursorStrategy.invalidCursor("after");
        }
    }

    /** Leaves out a part whose record was removed meanwhile. */
    private List<Part> load(PartType type, List<Parts.Key> keys) {
        Map<String, Entity> owners =
                records.byIds(keys.stream().map(Parts.Key::owner).collect(Collectors.toSet()));
        var loaded = new ArrayList<Part>();
        for (Parts.Key key : keys) {
            Entity owner = owners.get(key.owner());
            if (owner != null) {
                owner.parts(type).stream()
                        .filter(part -> part.id().equals(key.id()))
                        .forEach(loaded::add);
            }
        }
        return loaded;
    }
}
