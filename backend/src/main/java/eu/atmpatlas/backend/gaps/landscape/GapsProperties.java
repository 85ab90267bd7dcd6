package eu.atmpatlas.backend.gaps.landscape;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code atlas.gaps.*}: the tables for computing gaps.
 *
 * @param population CSV of the population: {@code level,code,year,persons,source}; {@code
 *     file:/path} or {@code classpath:/path}
 * @param cities CSV of cities: {@code id,name,country,nuts,lat,lon,population}
 * @param citiesSource id of the source of the cities
 * @param regionShapes GeoJSON file of the shapes of NUTS regions, which the atlas may not
 *     distribute; null for none
 * @param regionShapesAttribution attribution shown beside a map with these shapes
 */
@ConfigurationProperties("atlas.gaps")
public record GapsProperties(
        @DefaultValue("classpath:/seed-data/population.csv") String population,
        @DefaultValue("classpath:/seed-data/cities.csv") String cities,
        @DefaultValue("src-geonames") String citiesSource,
        @Nullable String regionShapes,
        @Nullable String regionShapesAttribution) {}
