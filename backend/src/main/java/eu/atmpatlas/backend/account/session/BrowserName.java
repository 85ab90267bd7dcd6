package eu.atmpatlas.backend.account.session;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Names browser and system of a session, so that its holder recognises it. */
final class BrowserName {

    /** In this order, because browsers also name those that they are compatible with. */
    private static final List<String> BROWSERS =
            List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");

    private static final List<String> SYSTEMS =
            List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux");

    private BrowserName() {}

    static String of(@Nullable String userAgent) {
        if (userAgent == null) {
            return "";
        }
        String browser =
                switch (first(BROWSERS, userAgent)) {
                    case "Edg" -> "Edge";
                    case "OPR" -> "Opera";
                    case String name -> name;
                };
        String system = first(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(List<String> names, String userAgent) {
        return names.stream().filter(userAgent::contains).findFirst().orElse("");
    }
}
