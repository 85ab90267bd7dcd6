package eu.atmpatlas.backend.embed;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A view that can be shown in another site.
 *
 * @param query as it stands in the address, encoded; empty if there is none
 */
record EmbeddableView(What what, String query) {

    /** What is shown of it. */
    enum What {
        MAP,
        LIST,
        NETWORK
    }

    /** Directories whose records have places; the address of the first leaves its name out. */
    private static final Set<String> MAPPED = Set.of("sites", "institutions", "regulators");

    private static final String EMBED = "/embed/";

    /** The view at an address of this site, if it can be shown elsewhere. */
    static Optional<EmbeddableView> at(URI address) {
        String path = Optional.ofNullable(address.getRawPath()).orElse("");
        MultiValueMap<String, String> query =
                UriComponentsBuilder.fromUri(address).build().getQueryParams();
        return what(path, query).map(what -> new EmbeddableView(what, rest(address)));
    }

    private static Optional<What> what(String path, MultiValueMap<String, String> query) {
        if (path.equals("/network")) {
            return Optional.of(What.NETWORK);
        }
        if (path.equals("/directory")) {
            String kind = Optional.ofNullable(query.getFirst("kind")).orElse("sites");
            boolean list = "list".equals(query.getFirst("view")) || !MAPPED.contains(kind);
            return Optional.of(list ? What.LIST : What.MAP);
        }
        for (What what : What.values()) {
            if (path.equals(EMBED + path(what))) {
                return Optional.of(what);
            }
        }
        return Optional.empty();
    }

    /** The query without what belongs to the full view alone. */
    private static String rest(URI address) {
        String query =
                UriComponentsBuilder.fromUri(address)
                        .replaceQueryParam("compare")
                        .replaceQueryParam("view")
                        .build(true)
                        .getQuery();
        return query == null ? "" : query;
    }

    private static String path(What what) {
        return what.name().toLowerCase(Locale.ROOT);
    }

    /** Where it stands for other sites. */
    String path() {
        return EMBED + path(what) + (query.isEmpty() ? "" : "?" + query);
    }

    /** What it is called: in Dutch if the view is. */
    String title() {
        boolean dutch = ("&" + query + "&").contains("&lang=nl&");
        return "ATMP Atlas: "
                + switch (what) {
                    case MAP -> dutch ? "kaart" : "map";
                    case LIST -> dutch ? "gids" : "directory";
                    case NETWORK -> dutch ? "netwerk" : "network";
                };
    }
}
