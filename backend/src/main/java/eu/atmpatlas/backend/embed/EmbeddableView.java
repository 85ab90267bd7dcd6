package eu.atmpatlas.backend.embed;

import eu.atmpatlas.backend.kind.KindMapping;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A view that other sites can embed.
 *
 * @param query of the address, encoded; empty if there is none
 */
record EmbeddableView(ViewType type, String query) {

    /** Type of view. */
    enum ViewType {
        MAP,
        LIST,
        NETWORK
    }

    /** Directories that show a map. */
    private static final Set<String> KINDS_WITH_MAP =
            KindMapping.all().stream()
                    .filter(mapping -> mapping.directory().map())
                    .map(mapping -> mapping.kind().plural())
                    .collect(Collectors.toUnmodifiableSet());

    private static final String EMBED_PATH = "/embed/";

    /** The view at an address of this site, if other sites can embed it. */
    static Optional<EmbeddableView> fromUri(URI address) {
        String path = Optional.ofNullable(address.getRawPath()).orElse("");
        MultiValueMap<String, String> query =
                UriComponentsBuilder.fromUri(address).build().getQueryParams();
        return type(path, query).map(type -> new EmbeddableView(type, embeddedQuery(address)));
    }

    private static Optional<ViewType> type(String path, MultiValueMap<String, String> query) {
        if (path.equals("/network")) {
            return Optional.of(ViewType.NETWORK);
        }
        if (path.equals("/directory")) {
            String kind = Optional.ofNullable(query.getFirst("kind")).orElse("sites");
            boolean list = "list".equals(query.getFirst("view")) || !KINDS_WITH_MAP.contains(kind);
            return Optional.of(list ? ViewType.LIST : ViewType.MAP);
        }
        for (ViewType type : ViewType.values()) {
            if (path.equals(EMBED_PATH + path(type))) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The query without the parameters that only the full page uses. */
    private static String embeddedQuery(URI address) {
        String query =
                UriComponentsBuilder.fromUri(address)
                        .replaceQueryParam("compare")
                        .replaceQueryParam("view")
                        .build(true)
                        .getQuery();
        return query == null ? "" : query;
    }

    private static String path(ViewType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /** The path of the embedded view. */
    String path() {
        return EMBED_PATH + path(type) + (query.isEmpty() ? "" : "?" + query);
    }

    /** The title, in the language of the view. */
    String title() {
        boolean dutch = ("&" + query + "&").contains("&lang=nl&");
        return "ATMP Atlas: "
                + switch (type) {
                    case MAP -> dutch ? "kaart" : "map";
                    case LIST -> dutch ? "gids" : "directory";
                    case NETWORK -> dutch ? "netwerk" : "network";
                };
    }
}
