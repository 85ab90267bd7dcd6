package eu.atmpatlas.backend.importing.check;

import eu.atmpatlas.graph.place.BoundingBox;
import eu.atmpatlas.graph.place.Point;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parts of European countries that lie elsewhere, many with a country code of their own. */
final class OverseasTerritories {

    private static final Map<String, List<BoundingBox>> PARTS =
            Map.of(
                    "FR",
                    List.of(
                            // Guadeloupe, Martinique, Saint Martin, Saint Barthélemy
                            new BoundingBox(14.3, -63.3, 18.3, -60.7),
                            // French Guiana
                            new BoundingBox(2.0, -54.7, 6.0, -51.5),
                            // Réunion and Mayotte
                            new BoundingBox(-21.5, 55.1, -20.8, 55.9),
                            new BoundingBox(-13.1, 44.9, -12.5, 45.4),
                            // Saint Pierre and Miquelon
                            new BoundingBox(46.7, -56.5, 47.2, -56.1),
                            // New Caledonia, Wallis and Futuna, French Polynesia
                            new BoundingBox(-23.0, 163.0, -19.0, 168.5),
                            new BoundingBox(-14.5, -178.5, -13.0, -176.0),
                            new BoundingBox(-28.0, -155.0, -7.5, -134.0)),
                    "NL",
                    List.of(
                            // Aruba, Curaçao, Bonaire
                            new BoundingBox(11.9, -70.2, 12.7, -68.1),
                            // Saba, Sint Eustatius, Sint Maarten
                            new BoundingBox(17.3, -63.4, 18.2, -62.8)),
                    "DK",
                    List.of(
                            // Faroe Islands and Greenland
                            new BoundingBox(61.2, -7.8, 62.5, -6.1),
                            new BoundingBox(59.0, -74.0, 84.0, -10.0)),
                    "NO",
                    List.of(
                            // Svalbard and Jan Mayen
                            new BoundingBox(74.0, 8.0, 81.0, 36.0),
                            new BoundingBox(70.7, -9.2, 71.3, -7.7)),
                    "GB",
                    List.of(
                            // Gibraltar, the Falkland Islands, Bermuda
                            new BoundingBox(36.0, -5.5, 36.2, -5.2),
                            new BoundingBox(-53.0, -61.5, -51.0, -57.5),
                            new BoundingBox(32.1, -65.0, 32.5, -64.5)));

    /** Regions of the NUTS classification whose territory has a code of its own. */
    private static final Map<String, Set<String>> OWN_CODES =
            Map.of(
                    "FRY1", Set.of("GP", "MF", "BL"),
                    "FRY2", Set.of("MQ"),
                    "FRY3", Set.of("GF"),
                    "FRY4", Set.of("RE"),
                    "FRY5", Set.of("YT"),
                    "FI20", Set.of("AX"),
                    "NO0B", Set.of("SJ"));

    private OverseasTerritories() {}

    /** Whether a point is in a part of the country that lies elsewhere. */
    static boolean contain(String country, Point point) {
        return PARTS.getOrDefault(country, List.of()).stream()
                .anyMatch(box -> box.contains(point.lat(), point.lon()));
    }

    /** The codes of the countries that a region may be stated with. */
    static Set<String> countriesOf(String region) {
        String start = region.length() < 2 ? region : region.substring(0, 2);
        String country = start.equals("EL") ? "GR" : start.equals("UK") ? "GB" : start;
        var countries = new java.util.HashSet<>(Set.of(country));
        OWN_CODES.forEach((code, own) -> {
            if (region.startsWith(code)) {
                countries.addAll(own);
            }
        });
        return countries;
    }
}
