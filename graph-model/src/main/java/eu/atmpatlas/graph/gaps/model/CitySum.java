package eu.atmpatlas.graph.gaps.model;

import eu.atmpatlas.graph.place.Point;

/**
 * The inhabitants of some cities, and the sum of the cities' positions on the unit sphere, weighted
 * by inhabitants.
 */
record CitySum(double x, double y, double z, double persons) {

    static CitySum of(City city) {
        double lat = Math.toRadians(city.lat());
        double lon = Math.toRadians(city.lon());
        double persons = city.population();
        return new CitySum(
                Math.cos(lat) * Math.cos(lon) * persons,
                Math.cos(lat) * Math.sin(lon) * persons,
                Math.sin(lat) * persons,
                persons);
    }

    CitySum plus(CitySum other) {
        return new CitySum(x + other.x, y + other.y, z + other.z, persons + other.persons);
    }

    /** The mean position of the inhabitants. */
    Point centre() {
        return new Point(
                Math.toDegrees(Math.atan2(z, Math.hypot(x, y))), Math.toDegrees(Math.atan2(y, x)));
    }
}
