package eu.atmpatlas.graph.gaps.matrix;

import eu.atmpatlas.graph.gaps.figure.DistributionMeasures;
import eu.atmpatlas.graph.gaps.figure.Estimate;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.figure.SiteAssessment;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.Requirement;
import eu.atmpatlas.graph.gaps.model.Scenario;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.gaps.model.Ternary;
import eu.atmpatlas.graph.gaps.model.VocabularyIds;
import eu.atmpatlas.graph.gaps.model.VocabularyLookup;
import eu.atmpatlas.graph.kind.ChainRoles;
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
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The concepts that each region lacks. Assesses every site once for each concept; the cells then
 * look up the results.
 */
public final class CoverageMatrix {

    private final IndicatorContext question;
    private final Map<String, Requirement> columns;
    private final @Nullable Double withinKm;
    private final Map<String, List<SiteAssessment>> assessments = new HashMap<>();
    private final List<SiteFacts> allSites;
    private final Map<String, Set<String>> recipientsBySite;

    private CoverageMatrix(
            IndicatorContext context, Map<String, Requirement> columns, @Nullable Double withinKm) {
        this.question = context;
        this.columns = columns;
        this.withinKm = withinKm;
        this.recipientsBySite = recipientsBySite();
        this.allSites = context.sites();
        List<SiteFacts> sites = allSites;
        columns.forEach((code, requirement) ->
                assessments.put(
                        code,
                        sites.stream()
                                .map(site -> SiteAssessment.onRecord(context, site, requirement))
                                .filter(each ->
                                        each.result() != Ternary.NO
                                                || isUpcoming(each.site(), code))
                                .toList()));
    }

    /**
     * Assesses all sites and builds the matrix.
     *
     * @param scheme the vocabulary of the columns
     * @param withinKm an operating site abroad counts as coverage across the border if it lies at
     *     most this many kilometres from the region's population centre; null to count supply
     *     relations only
     */
    public static CoverageMatrix of(
            IndicatorContext context,
            String scheme,
            List<String> codes,
            @Nullable Double withinKm) {
        return new CoverageMatrix(context, context.requirements(scheme, codes), withinKm);
    }

    /** Returns the columns to use if the caller names none. */
    public static List<String> defaultColumns(IndicatorContext context, String scheme) {
        VocabularyLookup vocabularies = context.vocabularies();
        if (scheme.equals(VocabularyIds.CAPABILITY)) {
            return manufacturingCapabilities(vocabularies);
        }
        if (!scheme.equals(VocabularyIds.PRODUCT_TYPE)) {
            return vocabularies.codes(scheme);
        }
        var codes = new ArrayList<String>();
        for (String top : vocabularies.topConcepts(scheme)) {
            codes.add(top);
            if (top.equals("VIRAL_VECTOR")) {
                vocabularies.selfAndNarrower(scheme, top).stream()
                        .filter(c -> !c.equals(top))
                        .forEach(codes::add);
            }
        }
        return codes;
    }

    /** Returns the capabilities of manufacturing sites, in the order of the vocabulary. */
    public static List<String> manufacturingCapabilities(VocabularyLookup vocabularies) {
        return vocabularies.codes(VocabularyIds.CAPABILITY).stream()
                .filter(code -> !ChainRoles.OUTSIDE_MANUFACTURING.contains(code))
                .toList();
    }

    /** Returns the cells of a region, in the order of the columns. */
    public List<CoverageCell> row(Region region) {
        Point populationCentre = question.geography().populationCentre(region);
        return columns.keySet().stream()
                .map(code -> cell(List.of(region), region, populationCentre, code))
                .toList();
    }

    /** Returns the cells of several regions taken together. */
    public List<CoverageCell> cells(Collection<Region> regions) {
        return columns.keySet().stream().map(code -> cell(regions, null, null, code)).toList();
    }

    /** Counts the concepts that no site on record covers. */
    public static int noneOnRecord(List<CoverageCell> cells) {
        return (int) cells.stream().filter(cell -> cell.noneOnRecord() == Ternary.YES).count();
    }

    /** Counts the concepts that a site on record may cover, or of which nothing is on record. */
    public static int open(List<CoverageCell> cells) {
        return (int) cells.stream().filter(cell -> cell.noneOnRecord() == Ternary.UNKNOWN).count();
    }

    /**
     * Returns the region's figure: the number of concepts that no site on record covers. A region
     * without any site on record has no value.
     */
    public static Figure gapCount(List<CoverageCell> cells, String scheme) {
        int none = noneOnRecord(cells);
        int open = open(cells);
        var parts = new ArrayList<Figure.Part>();
        var records = new LinkedHashMap<String, FigureEvidence>();
        for (CoverageCell cell : cells) {
            Ternary known = cell.noneOnRecord();
            parts.add(
                    Figure.Part.ofConcept(
                            scheme,
                            cell.code(),
                            Estimate.of(
                                            known == Ternary.UNKNOWN
                                                    ? null
                                                    : known == Ternary.YES ? 1.0 : 0.0)
                                    .unknown(cell.unknown().size())
                                    .bounds(
                                            known == Ternary.YES ? 1.0 : 0.0,
                                            known == Ternary.NO ? 0.0 : 1.0)));
            addEvidence(records, cell.sites(), cell.code());
            addEvidence(records, cell.acrossBorder(), cell.code());
            addEvidence(records, cell.planned(), cell.code());
            addEvidence(records, cell.unknown(), cell.code());
        }
        int columns = cells.size();
        // A cell is NO_RECORD only if no site of the region is on record.
        boolean recorded =
                cells.stream().noneMatch(cell -> cell.state() == CoverageCell.State.NO_RECORD);
        return Figure.of(
                        Estimate.of(recorded ? Double.valueOf(none) : null)
                                .ratio(recorded ? Double.valueOf(none) : null, (double) columns)
                                .unknown(open)
                                .bounds((double) none, (double) (none + open)))
                .reason(recorded ? null : Figure.Reason.NOTHING_KNOWN)
                .coverage(columns == 0 ? null : (double) (columns - open) / columns)
                .parts(parts)
                .records(records.values())
                .build();
    }

    public static void addEvidence(
            Map<String, FigureEvidence> records, List<FigureEvidence> some, String code) {
        for (FigureEvidence each : some) {
            records.merge(
                    each.id(),
                    new FigureEvidence(
                            each.id(), each.name(), each.standing(), List.of(code), each.why()),
                    (old, more) -> {
                        var parts = new TreeSet<>(old.parts());
                        parts.add(code);
                        boolean counted = old.standing() == FigureEvidence.Standing.COUNTED;
                        return new FigureEvidence(
                                old.id(),
                                old.name(),
                                counted ? old.standing() : more.standing(),
                                List.copyOf(parts),
                                counted ? old.why() : more.why());
                    });
        }
    }

    private CoverageCell cell(
            Collection<Region> localRegions,
            @Nullable Region region,
            @Nullable Point populationCentre,
            String code) {
        var sites = new ArrayList<FigureEvidence>();
        var unknown = new ArrayList<FigureEvidence>();
        var planned = new ArrayList<FigureEvidence>();
        var across = new ArrayList<FigureEvidence>();
        Double nearest = null;
        for (SiteAssessment each : assessments.getOrDefault(code, List.of())) {
            SiteFacts site = each.site();
            boolean isLocal = localRegions.stream().anyMatch(part -> part.contains(site));
            Double km = km(populationCentre, site);
            if (each.result() == Ternary.YES) {
                nearest = DistributionMeasures.minNonNull(nearest, km);
            }
            if (isLocal) {
                switch (each.result()) {
                    case YES -> sites.add(evidence(each, FigureEvidence.Standing.COUNTED, null));
                    case UNKNOWN ->
                            unknown.add(
                                    evidence(each, FigureEvidence.Standing.UNKNOWN, each.why()));
                    case NO -> {
                        if (isUpcoming(site, code)) {
                            planned.add(
                                    evidence(
                                            each, FigureEvidence.Standing.NOT_COUNTED, each.why()));
                        }
                    }
                }
            } else if (each.result() == Ternary.YES) {
                if (supplies(site, localRegions)) {
                    across.add(
                            evidence(
                                    each,
                                    FigureEvidence.Standing.COUNTED,
                                    FigureEvidence.Why.SUPPLY_TIE));
                } else if (withinKm != null
                        && km != null
                        && km <= withinKm
                        && isOutside(region, site)) {
                    across.add(
                            evidence(
                                    each,
                                    FigureEvidence.Standing.COUNTED,
                                    FigureEvidence.Why.NEAR));
                }
            }
        }
        List<SiteFacts> local =
                allSites.stream()
                        .filter(site -> localRegions.stream().anyMatch(part -> part.contains(site)))
                        .toList();
        Requirement requirement = Objects.requireNonNull(columns.get(code));
        return CoverageCell.of(
                code,
                sites,
                unknown,
                planned,
                across,
                silent(local, requirement),
                nearest,
                localRegions.stream().anyMatch(question.geography()::isOnRecord),
                !local.isEmpty() && local.stream().allMatch(requirement::isDenied));
    }

    private int silent(List<SiteFacts> local, Requirement requirement) {
        return (int)
                local.stream()
                        .filter(site -> question.operates(site) != Ternary.NO)
                        .filter(site ->
                                requirement.isMetBy(site) == Ternary.UNKNOWN
                                        && requirement.onRecord(site) == Ternary.NO)
                        .count();
    }

    private boolean isUpcoming(SiteFacts site, String code) {
        String status = site.status();
        Requirement requirement = columns.get(code);
        return status != null
                && Scenario.UPCOMING_STATUSES.contains(status)
                && requirement != null
                && requirement.isMetBy(site) == Ternary.YES;
    }

    private static @Nullable Double km(@Nullable Point populationCentre, SiteFacts site) {
        Point point = site.point();
        return populationCentre == null || point == null
                ? null
                : populationCentre.kmTo(point.lat(), point.lon());
    }

    /** The border is that of the region itself: of a country or of a NUTS region. */
    private static boolean isOutside(@Nullable Region region, SiteFacts site) {
        return region != null && !region.contains(site);
    }

    private boolean supplies(SiteFacts site, Collection<Region> localRegions) {
        return recipientsBySite.getOrDefault(site.id(), Set.of()).stream()
                .anyMatch(to ->
                        localRegions.stream()
                                .anyMatch(region ->
                                        region.contains(
                                                question.landscape().country(to),
                                                question.landscape().nuts(to))));
    }

    /** Returns the recipients that each site supplies, directly or through its operator. */
    private Map<String, Set<String>> recipientsBySite() {
        var found = new HashMap<String, Set<String>>();
        for (SiteFacts site : question.sites()) {
            var suppliers =
                    new TreeSet<>(question.landscape().operators(site.id(), question.asOf()));
            suppliers.add(site.id());
            for (String supplier : suppliers) {
                question.landscape()
                        .relations(supplier, question.asOf(), RelationType.SUPPLIES)
                        .filter(relation -> relation.from().equals(supplier))
                        .map(Relation::to)
                        .forEach(to ->
                                found.computeIfAbsent(site.id(), any -> new TreeSet<>()).add(to));
            }
        }
        return found;
    }

    private static FigureEvidence evidence(
            SiteAssessment each,
            FigureEvidence.Standing standing,
            FigureEvidence.@Nullable Why why) {
        return new FigureEvidence(each.site().id(), each.site().name(), standing, List.of(), why);
    }
}
