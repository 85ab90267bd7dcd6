package eu.atmpatlas.graph.gaps.indicator;

import eu.atmpatlas.graph.gaps.figure.SiteAssessment;
import eu.atmpatlas.graph.gaps.matrix.TherapyPlatform;
import eu.atmpatlas.graph.gaps.model.City;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.RegionLevel;
import eu.atmpatlas.graph.gaps.model.Requirement;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.gaps.model.Ternary;
import eu.atmpatlas.graph.gaps.model.VocabularyIds;
import eu.atmpatlas.graph.gaps.model.VocabularyLookup;
import eu.atmpatlas.graph.gaps.projection.LandscapeProjection;
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

/** Hypothetical changes, and the sites as they would be after them. Nothing is stored. */
public final class WhatIf {

    /** A new site takes country and region from the nearest city within this distance. */
    public static final double MAX_CITY_DISTANCE_KM = 100;

    private final LandscapeProjection.LandscapeSnapshot before;
    private final Map<String, SiteFacts> changed = new LinkedHashMap<>();
    private final List<Effect> effects = new ArrayList<>();
    private int added;

    /** Starts without changes. */
    public WhatIf(LandscapeProjection.LandscapeSnapshot before) {
        this.before = before;
    }

    /** Returns the city nearest to a point, if one is near enough. */
    public Optional<City> nearest(Point point) {
        City best = null;
        double minimum = MAX_CITY_DISTANCE_KM;
        for (City city : before.geography().populationData().cities()) {
            double km = point.kmTo(city.lat(), city.lon());
            if (km <= minimum) {
                minimum = km;
                best = city;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * Adds a site.
     *
     * @param codes by vocabulary, including the status
     */
    public void add(
            @Nullable String name,
            Point point,
            String country,
            @Nullable String nuts,
            Map<String, List<String>> codes) {
        added++;
        String id = "what-if-" + added;
        addEffect(
                Effect.Kind.ADD,
                SiteFacts.builder(id, name == null ? "New site " + added : name)
                        .country(country)
                        .nuts(nuts)
                        .point(point)
                        .codes(codes)
                        .real(false)
                        .build());
    }

    /** Closes a site. */
    public void close(SiteFacts site) {
        addEffect(
                Effect.Kind.CLOSE,
                with(site, Map.of(VocabularyIds.STATUS, List.of("CLOSED")), true));
    }

    /**
     * Adds capabilities and other codes to a site. A new status replaces the old one.
     *
     * @param codes by vocabulary
     */
    public void upgrade(SiteFacts site, Map<String, List<String>> codes) {
        addEffect(Effect.Kind.UPGRADE, with(site, codes, false));
    }

    private static SiteFacts with(
            SiteFacts site, Map<String, List<String>> codes, boolean replace) {
        var all = new HashMap<>(site.codes());
        codes.forEach((scheme, some) -> {
            if (replace || scheme.equals(VocabularyIds.STATUS)) {
                all.put(scheme, some);
            } else {
                all.put(
                        scheme,
                        Stream.concat(site.codes(scheme).stream(), some.stream())
                                .distinct()
                                .toList());
            }
        });
        return site.toBuilder().codes(all).build();
    }

    private void addEffect(Effect.Kind kind, SiteFacts site) {
        effects.add(new Effect(kind, site));
        changed.put(site.id(), site);
    }

    /** Returns a site as it is after the changes so far; null if there is none. */
    public @Nullable SiteFacts site(String id) {
        SiteFacts site = changed.get(id);
        return site != null ? site : before.landscape().site(id);
    }

    /** Returns the effects of the changes, in their order. */
    public List<Effect> effects() {
        return List.copyOf(effects);
    }

    /** Returns the data as they would be after the changes. */
    public LandscapeProjection.LandscapeSnapshot after() {
        return before.with(changed.values());
    }

    /** Returns the regions of a level that contain changed sites. */
    public Set<Region> affectedRegions(
            LandscapeProjection.LandscapeSnapshot after, RegionLevel level) {
        var affected = new LinkedHashSet<Region>();
        for (SiteFacts site : changed.values()) {
            after.geography().of(level, site.country(), site.nuts()).ifPresent(affected::add);
        }
        return affected;
    }

    /**
     * Returns the parameters to compute an indicator with if it needs one: each capability and
     * product type of a changed site, and each platform with a step among them.
     */
    public List<IndicatorParameters> parameters(Indicator indicator) {
        if (indicator.accepts(Indicator.ParameterKind.CAPABILITY_OR_PRODUCT_TYPE)) {
            return Stream.concat(
                            codes(VocabularyIds.CAPABILITY).map(IndicatorParameters::capability),
                            codes(VocabularyIds.PRODUCT_TYPE).map(IndicatorParameters::productType))
                    .toList();
        }
        if (indicator.accepts(Indicator.ParameterKind.PLATFORM)) {
            return platforms().map(each -> IndicatorParameters.platform(each.name())).toList();
        }
        return List.of(IndicatorParameters.DEFAULTS);
    }

    private Stream<String> codes(String scheme) {
        return changed.values().stream()
                .flatMap(site -> site.codes(scheme).stream())
                .distinct()
                .sorted();
    }

    private Stream<TherapyPlatform> platforms() {
        VocabularyLookup vocabularies = before.vocabularies();
        return Stream.of(TherapyPlatform.values())
                .filter(platform ->
                        platform.steps().stream()
                                .filter(TherapyPlatform.Step::measured)
                                .anyMatch(step -> coversStep(step.requirements(vocabularies))));
    }

    private boolean coversStep(Collection<List<Requirement>> requirements) {
        return changed.values().stream()
                .anyMatch(site ->
                        requirements.stream()
                                .allMatch(anyOf ->
                                        SiteAssessment.meetsAny(site, anyOf) == Ternary.YES));
    }

    /**
     * The effect of a change.
     *
     * @param site the site after the change
     */
    public record Effect(Kind kind, SiteFacts site) {

        /** The kind of change. */
        public enum Kind {
            ADD,
            CLOSE,
            UPGRADE
        }
    }
}
