package eu.atmpatlas.graph.gaps;

import eu.atmpatlas.graph.place.Point;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Changes that are only thought of, and the sites as they would be. Nothing is stored. */
public final class WhatIf {

    /** How far a new site may lie from the nearest city to take its country and region from it. */
    public static final double REACH_KM = 100;

    private final LiveLandscape.State before;
    private final Map<String, SiteFacts> changed = new LinkedHashMap<>();
    private final List<Effect> effects = new ArrayList<>();
    private int added;

    /** Nothing is changed yet. */
    public WhatIf(LiveLandscape.State before) {
        this.before = before;
    }

    /** The city nearest to a point, if one lies near enough. */
    public Optional<City> nearest(Point point) {
        City best = null;
        double least = REACH_KM;
        for (City city : before.geography().places().cities()) {
            double km = point.kmTo(city.lat(), city.lon());
            if (km <= least) {
                least = km;
                best = city;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * Adds a site.
     *
     * @param codes by vocabulary; its status among them
     */
    public void add(
            @Nullable String name,
            Point point,
            String country,
            @Nullable String region,
            Map<String, List<String>> codes) {
        added++;
        String id = "what-if-" + added;
        keep(
                Effect.Kind.ADD,
                new SiteFacts(
                        id,
                        name == null ? "New site " + added : name,
                        country,
                        region,
                        point,
                        codes,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        0,
                        false));
    }

    /** Closes a site. */
    public void close(SiteFacts site) {
        keep(Effect.Kind.CLOSE, with(site, Map.of(Schemes.STATUS, List.of("CLOSED")), true));
    }

    /**
     * Gives a site something in addition to what it has; a status takes the place of its own.
     *
     * @param codes by vocabulary
     */
    public void upgrade(SiteFacts site, Map<String, List<String>> codes) {
        keep(Effect.Kind.UPGRADE, with(site, codes, false));
    }

    private static SiteFacts with(
            SiteFacts site, Map<String, List<String>> codes, boolean instead) {
        var all = new HashMap<>(site.codes());
        codes.forEach((scheme, some) -> {
            if (instead || scheme.equals(Schemes.STATUS)) {
                all.put(scheme, some);
            } else {
                all.put(
                        scheme,
                        Stream.concat(site.codes(scheme).stream(), some.stream())
                                .distinct()
                                .toList());
            }
        });
        return site.withCodes(all);
    }

    private void keep(Effect.Kind kind, SiteFacts site) {
        effects.add(new Effect(kind, site));
        changed.put(site.id(), site);
    }

    /** A site as it stands after the changes so far; null if there is none. */
    public @Nullable SiteFacts site(String id) {
        SiteFacts site = changed.get(id);
        return site != null ? site : before.land().site(id);
    }

    /** What the changes do, in their order. */
    public List<Effect> effects() {
        return List.copyOf(effects);
    }

    /** The data as they would be. */
    public LiveLandscape.State after() {
        return before.with(changed.values());
    }

    /** The areas of a level that the changes lie in. */
    public Set<Area> touched(LiveLandscape.State after, Level level) {
        var touched = new LinkedHashSet<Area>();
        for (SiteFacts site : changed.values()) {
            after.geography().of(level, site.country(), site.region()).ifPresent(touched::add);
        }
        return touched;
    }

    /**
     * What indicators that need a parameter are to be asked with: each capability and product type
     * that a changed site has, and each platform that has a step among them.
     */
    public List<Parameters> parameters(Indicator indicator) {
        if (indicator.asks(Indicator.Asks.ABILITY)) {
            return Stream.concat(
                            codes(Schemes.CAPABILITY).map(Parameters::capability),
                            codes(Schemes.PRODUCT_TYPE).map(Parameters::productType))
                    .toList();
        }
        if (indicator.asks(Indicator.Asks.PLATFORM)) {
            return platforms().map(each -> Parameters.platform(each.name())).toList();
        }
        return List.of(Parameters.NONE);
    }

    private Stream<String> codes(String scheme) {
        return changed.values().stream()
                .flatMap(site -> site.codes(scheme).stream())
                .distinct()
                .sorted();
    }

    private Stream<Platform> platforms() {
        Terms terms = before.terms();
        return Stream.of(Platform.values())
                .filter(platform ->
                        platform.steps().stream()
                                .filter(Platform.Step::measured)
                                .anyMatch(step -> touches(step.asks(terms))));
    }

    private boolean touches(Collection<List<Ability>> asks) {
        return changed.values().stream()
                .anyMatch(site ->
                        asks.stream().allMatch(anyOf -> Judged.able(site, anyOf) == Known.YES));
    }

    /**
     * What a change does.
     *
     * @param site as it is afterwards
     */
    public record Effect(Kind kind, SiteFacts site) {

        /** What is done to a site. */
        public enum Kind {
            ADD,
            CLOSE,
            UPGRADE
        }
    }
}
