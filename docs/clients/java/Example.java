import java.util.List;
import java.util.Map;

/**
 * java --class-path jackson... Example.java [address] [country], beside Atlas.java and Schema.java.
 * A key in ATLAS_KEY.
 */
public final class Example {

    private static final String SITES =
            """
            query Sites($filter: SiteFilter, $after: String) {
              sites(filter: $filter, order: NAME, first: 50, after: $after) {
                nodes { id name }
                pageInfo { hasNextPage endCursor }
              }
            }
            """;

    public static void main(String[] arguments) {
        String address = arguments.length > 0 ? arguments[0] : "http://localhost:8080";
        String country = arguments.length > 1 ? arguments[1] : "NL";
        var atlas = new Atlas(address, System.getenv("ATLAS_KEY"));
        try {
            List<Schema.Site> sites = atlas.allSites(SITES, in(country));
            sites.forEach(site -> System.out.println(site.id() + "\t" + site.name()));
            System.out.println(sites.size() + " sites");
            atlas.ask(SITES, in("XX"));
        } catch (Atlas.Refused refused) {
            System.out.println("refused: " + refused.code());
        }
    }

    private static Map<String, ?> in(String country) {
        return Map.of("filter", Map.of("country", Map.of("any", List.of(country))));
    }
}
