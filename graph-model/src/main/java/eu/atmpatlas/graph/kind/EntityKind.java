package eu.atmpatlas.graph.kind;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The kinds of record. A record never changes its kind. Each constant names its {@link
 * KindDefinition}. The order of the constants is the order in which tables are exported.
 */
public enum EntityKind {
    INSTITUTION(InstitutionKind::define),
    SITE(SiteKind::define),
    EXPERT(ExpertKind::define),
    INITIATIVE(InitiativeKind::define),
    REGULATOR(RegulatorKind::define),
    PRODUCT(ProductKind::define),
    TRIAL(TrialKind::define),
    RESOURCE(ResourceKind::define),
    EVENT(EventKind::define),
    MATERIAL(MaterialKind::define),
    ROUTE(RouteKind::define),
    CONDITION(ConditionKind::define);

    private final Supplier<KindDefinition> define;

    EntityKind(Supplier<KindDefinition> define) {
        this.define = define;
    }

    /** The node label and GraphQL type name: {@code Site}. */
    public String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** The path segment of a record's page: {@code site}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its table, its directory and its list in GraphQL: {@code sites}. */
    public String plural() {
        return path() + "s";
    }

    /** Its fields, its parts and what else the graph knows about the kind. */
    public KindDefinition definition() {
        return Objects.requireNonNull(Definitions.BY_KIND.get(this));
    }

    /** Whether its records are people, so that the rules of privacy apply. */
    public boolean isPerson() {
        return definition().person();
    }

    /** The kind with this node label. */
    public static Optional<EntityKind> byLabel(String label) {
        return Stream.of(values()).filter(kind -> kind.label().equals(label)).findFirst();
    }

    /** Loaded after the constants, because the definitions refer to them. */
    private static final class Definitions {

        private static final Map<EntityKind, KindDefinition> BY_KIND =
                new EnumMap<>(EntityKind.class);

        static {
            for (EntityKind kind : values()) {
                BY_KIND.put(kind, kind.define.get());
            }
        }
    }
}
