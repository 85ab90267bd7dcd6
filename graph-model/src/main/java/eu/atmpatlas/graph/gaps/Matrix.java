package eu.atmpatlas.graph.gaps;

import eu.atmpatlas.graph.place.Point;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which area lacks what. Every site is judged once for each concept, then looked up. */
public final class Matrix {

    private final Question question;
    private final Map<String, Ability> columns;
    private final @Nullable Double withinKm;
    private final Map<String, List<Judged>> judged = new HashMap<>();
    private final Map<String, Set<String>> supplied;

    private Matrix(Question question, Map<String, Ability> columns, @Nullable Double withinKm) {
        this.question = question;
        this.columns = columns;
        this.withinKm = withinKm;
        this.supplied = supplied();
        List<SiteFacts> sites = question.sites();
        columns.forEach((code, ability) ->
                judged.put(
                        code,
                        sites.stream()
                                .map(site -> Judged.of(question, site, List.of(ability)))
                                .filter(each ->
                                        each.known() != Known.NO || toCome(each.site(), code))
                                .toList()));
    }

    /**
     * Judges all sites.
     *
     * @param scheme the vocabulary of the columns
     * @param withinKm a working site abroad within so many kilometres of an area's middle counts as
     *     across the border; null for supply ties only
     */
    public static Matrix of(
            Question question, String scheme, List<String> codes, @Nullable Double withinKm) {
        return new Matrix(question, question.abilities(scheme, codes), withinKm);
    }

    /** What may be the columns where nothing is said. */
    public static List<String> usualColumns(Question question, String scheme) {
        Terms terms = question.terms();
        if (!scheme.equals(Schemes.PRODUCT_TYPE)) {
            return terms.codes(scheme);
        }
        var codes = new ArrayList<String>();
        for (String top : terms.top(scheme)) {
            codes.add(top);
            if (top.equals("VIRAL_VECTOR")) {
                terms.narrower(scheme, top).stream()
                        .filter(c -> !c.equals(top))
                        .forEach(codes::add);
            }
        }
        return codes;
    }

    /** The cells of a row, in the order of the columns. */
    public List<Cell> row(Area area) {
        Point middle = question.geography().middle(area);
        return columns.keySet().stream()
                .map(code -> cell(List.of(area), area, middle, code))
                .toList();
    }

    /** The cells of several areas taken together. */
    List<Cell> at(Collection<Area> areas) {
        return columns.keySet().stream().map(code -> cell(areas, null, null, code)).toList();
    }

    /** Cells that are lacking for sure. */
    public static int lacking(List<Cell> cells) {
        return (int) cells.stream().filter(cell -> cell.lacking() == Known.YES).count();
    }

    /** Cells that may be lacking. */
    public static int open(List<Cell> cells) {
        return (int) cells.stream().filter(cell -> cell.lacking() == Known.UNKNOWN).count();
    }

    /** The area's figure: concepts that are lacking. */
    static Figure gapCount(List<Cell> cells, String scheme) {
        int lacking = lacking(cells);
        int open = open(cells);
        var parts = new ArrayList<Figure.Part>();
        var records = new LinkedHashMap<String, Behind>();
        for (Cell cell : cells) {
            Known known = cell.lacking();
            parts.add(
                    new Figure.Part(
                            cell.code(),
                            scheme,
                            null,
                            known == Known.UNKNOWN ? null : known == Known.YES ? 1.0 : 0.0,
                            null,
                            null,
                            cell.unknown().size(),
                            known == Known.YES ? 1.0 : 0.0,
                            known == Known.NO ? 0.0 : 1.0));
            keep(records, cell.sites(), cell.code());
            keep(records, cell.acrossBorder(), cell.code());
            keep(records, cell.planned(), cell.code());
            keep(records, cell.unknown(), cell.code());
        }
        int columns = cells.size();
        return new Figure(
                (double) lacking,
                (double) lacking,
                (double) columns,
                open,
                (double) lacking,
                (double) (lacking + open),
                columns == 0 ? null : (double) (columns - open) / columns,
                null,
                parts,
                List.copyOf(records.values()),
                Set.of());
    }

    static void keep(Map<String, Behind> records, List<Behind> some, String code) {
        for (Behind each : some) {
            records.merge(
                    each.id(),
                    new Behind(each.id(), each.name(), each.standing(), List.of(code), each.why()),
                    (old, more) -> {
                        var parts = new TreeSet<>(old.parts());
                        parts.add(code);
                        boolean counted = old.standing() == Behind.Standing.COUNTED;
                        return new Behind(
                                old.id(),
                                old.name(),
                                counted ? old.standing() : more.standing(),
                                List.copyOf(parts),
                                counted ? old.why() : more.why());
                    });
        }
    }

    private Cell cell(
            Collection<Area> home, @Nullable Area area, @Nullable Point middle, String code) {
        var sites = new ArrayList<Behind>();
        var unknown = new ArrayList<Behind>();
        var planned = new ArrayList<Behind>();
        var across = new ArrayList<Behind>();
        Double nearest = null;
        for (Judged each : judged.getOrDefault(code, List.of())) {
            SiteFacts site = each.site();
            boolean athome = home.stream().anyMatch(part -> part.holds(site));
            Double km = km(middle, site);
            if (each.known() == Known.YES) {
                nearest = Indices.lesser(nearest, km);
            }
            if (athome) {
                switch (each.known()) {
                    case YES -> sites.add(behind(each, Behind.Standing.COUNTED, null));
                    case UNKNOWN -> unknown.add(behind(each, Behind.Standing.UNKNOWN, each.why()));
                    case NO -> {
                        if (toCome(site, code)) {
                            planned.add(behind(each, Behind.Standing.NOT_COUNTED, each.why()));
                        }
                    }
                }
            } else if (each.known() == Known.YES) {
                if (supplies(site, home)) {
                    across.add(behind(each, Behind.Standing.COUNTED, Behind.Why.SUPPLY_TIE));
                } else if (withinKm != null && km != null && km <= withinKm && abroad(area, site)) {
                    across.add(behind(each, Behind.Standing.COUNTED, Behind.Why.NEAR));
                }
            }
        }
        return Cell.of(code, sites, unknown, planned, across, nearest);
    }

    private boolean toCome(SiteFacts site, String code) {
        String status = site.status();
        Ability ability = columns.get(code);
        return status != null
                && Scenario.TO_COME.contains(status)
                && ability != null
                && ability.of(site) == Known.YES;
    }

    private static @Nullable Double km(@Nullable Point middle, SiteFacts site) {
        Point point = site.point();
        return middle == null || point == null ? null : middle.kmTo(point.lat(), point.lon());
    }

    /** A border is that of the area itself: of a country, or of a region. */
    private static boolean abroad(@Nullable Area area, SiteFacts site) {
        return area != null && !area.holds(site);
    }

    private boolean supplies(SiteFacts site, Collection<Area> home) {
        return supplied.getOrDefault(site.id(), Set.of()).stream()
                .anyMatch(to ->
                        home.stream()
                                .anyMatch(area ->
                                        area.holds(
                                                question.land().country(to),
                                                question.land().region(to))));
    }

    /** Whom each site supplies, itself or by who runs it. */
    private Map<String, Set<String>> supplied() {
        var found = new HashMap<String, Set<String>>();
        for (SiteFacts site : question.sites()) {
            var givers = new TreeSet<>(question.land().operators(site.id(), question.asOf()));
            givers.add(site.id());
            for (String giver : givers) {
                question.land()
                        .ties(giver, question.asOf(), RelationType.SUPPLIES)
                        .filter(tie -> tie.from().equals(giver))
                        .map(Relation::to)
                        .forEach(to ->
                                found.computeIfAbsent(site.id(), any -> new TreeSet<>()).add(to));
            }
        }
        return found;
    }

    private static Behind behind(Judged each, Behind.Standing standing, Behind.@Nullable Why why) {
        return new Behind(each.site().id(), each.site().name(), standing, List.of(), why);
    }
}
