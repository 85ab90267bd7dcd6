package eu.atmpatlas.graph.part;

import static eu.atmpatlas.graph.kind.EntityKind.INSTITUTION;
import static eu.atmpatlas.graph.kind.EntityKind.PRODUCT;
import static eu.atmpatlas.graph.kind.EntityKind.REGULATOR;
import static eu.atmpatlas.graph.kind.EntityKind.RESOURCE;
import static eu.atmpatlas.graph.kind.EntityKind.ROUTE;
import static eu.atmpatlas.graph.kind.EntityKind.SITE;

import eu.atmpatlas.graph.kind.EntityKind;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The types of part. Each constant names its {@link PartDefinition}, which all modules follow. The
 * change log has a subject of the same name.
 */
public enum PartType {
    /**
     * A state of a product on one market, from one day to another: authorised, withdrawn, refused.
     * The market is the European Union, a country, or a country's hospital exemption.
     */
    MARKET_STATUS(
            "marketStatuses",
            "market-status",
            PartDefinition.of("product", PRODUCT)
                    .field(
                            PartField.concept("jurisdiction", "country")
                                    .mandatory()
                                    .headers("country", "market"))
                    .field(
                            PartField.concept("state", "market-status")
                                    .mandatory()
                                    .headers("status", "marketstatus"))
                    .from(
                            PartField.of("validFrom", PartField.Type.PERIOD)
                                    .headers("from", "since", "start"))
                    .to(
                            PartField.of("validTo", PartField.Type.PERIOD)
                                    .headers("to", "until", "end"))
                    .field(PartField.record("holder", INSTITUTION).headers("holderid"))
                    .field(PartField.of("holderName", PartField.Type.LINE))
                    .field(
                            PartField.record("grantedBy", REGULATOR)
                                    .headers("authority", "authorityid"))
                    .field(
                            PartField.code(
                                            "procedureNumber",
                                            "EMEA/H/[CW]/\\d{6}|PLGB \\d{5}/\\d{4}|\\d{5}",
                                            "EMEA/H/C/004662")
                                    .headers("emaproductnumber", "number"))
                    .field(
                            PartField.code(
                                    "atcCode",
                                    "[A-DGHJLMNPRSV](\\d\\d([A-Z]([A-Z](\\d\\d)?)?)?)?",
                                    "L01XL08"))
                    .field(PartField.of("opinionOn", PartField.Type.DATE))
                    .line("reason")
                    .build()),
    /** An orphan or PRIME designation of a product: for which condition, and whether it holds. */
    DESIGNATION(
            "designations",
            "designations",
            PartDefinition.of("product", PRODUCT)
                    .field(PartField.concept("designationKind", "designation-kind").mandatory())
                    .field(
                            PartField.concept("jurisdiction", "country")
                                    .mandatory()
                                    .headers("country"))
                    .field(PartField.concept("state", "designation-status").headers("status"))
                    .from(PartField.of("decidedOn", PartField.Type.PERIOD).headers("designatedon"))
                    .line("condition")
                    .field(
                            PartField.code("number", "EU/3/\\d{2}/\\d{3,4}", "EU/3/16/1715")
                                    .headers("eunumber"))
                    .field(PartField.record("sponsor", INSTITUTION).headers("sponsorid"))
                    .line("sponsorName")
                    .build()),
    /** An inspection of a site or institution by a regulator, and its outcome. */
    INSPECTION(
            "inspections",
            "inspections",
            PartDefinition.of("inspected", SITE, INSTITUTION)
                    .field(
                            PartField.record("authority", REGULATOR)
                                    .headers("authorityid", "regulator"))
                    .from(PartField.of("inspectedOn", PartField.Type.PERIOD).headers("date", "day"))
                    .field(PartField.concept("scope", "inspection-scope"))
                    .line("subject")
                    .field(PartField.concept("outcome", "inspection-outcome"))
                    .build()),
    /** A step of a route: who decides what, on which legal basis, within how many days. */
    ROUTE_STEP(
            "routeSteps",
            "route-steps",
            PartDefinition.of("route", ROUTE)
                    .field(
                            PartField.of("position", PartField.Type.INTEGER)
                                    .mandatory()
                                    .headers("step", "order"))
                    .field(
                            PartField.of("title", PartField.Type.LINE)
                                    .mandatory()
                                    .headers("titleen", "name"))
                    .line("titleNl")
                    .field(PartField.concept("stepKind", "route-step-kind").headers("kind"))
                    .field(PartField.of("statutoryDays", PartField.Type.INTEGER).headers("days"))
                    .field(PartField.of("daysNote", PartField.Type.PARAGRAPH))
                    .field(PartField.of("daysNoteNl", PartField.Type.PARAGRAPH))
                    .field(PartField.record("decider", REGULATOR).headers("deciderid"))
                    .line("otherParty")
                    .line("legalBasis")
                    .line("appliesTo")
                    .field(PartField.of("noteNl", PartField.Type.PARAGRAPH))
                    .build()),
    /**
     * What a list or report counts in a country on a day: the places with a capability and a
     * product type, each if stated; without both, manufacturers.
     */
    EXTERNAL_COUNT(
            "externalCounts",
            "external-counts",
            PartDefinition.of("resource", RESOURCE)
                    .field(PartField.concept("country", "country").mandatory())
                    .field(PartField.concept("capability", "capability"))
                    .field(PartField.concept("productType", "product-type"))
                    .field(
                            PartField.of("labelEn", PartField.Type.LINE)
                                    .mandatory()
                                    .headers("label"))
                    .line("labelNl")
                    .field(
                            PartField.of("count", PartField.Type.INTEGER)
                                    .mandatory()
                                    .headers("number", "places"))
                    .from(
                            PartField.of("countedOn", PartField.Type.PERIOD)
                                    .mandatory()
                                    .headers("date", "day"))
                    .build());

    private final String field;
    private final String table;
    private final PartDefinition definition;

    PartType(String field, String table, PartDefinition definition) {
        this.field = field;
        this.table = table;
        this.definition = definition;
    }

    /** Its fields, and the records that have such parts. */
    public PartDefinition definition() {
        return definition;
    }

    /** The field of the owner that lists its parts, in GraphQL and JSON: {@code marketStatuses}. */
    public String field() {
        return field;
    }

    /** The node label and GraphQL type name: {@code MarketStatus}. */
    public String label() {
        var label = new StringBuilder();
        for (String word : name().split("_", -1)) {
            label.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return label.toString();
    }

    /** The name of one in paths and messages: {@code market-status}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of its table in imports and dumps: {@code market-status}. */
    public String table() {
        return table;
    }

    /** The types that records of a kind have. */
    public static List<PartType> of(EntityKind kind) {
        return Stream.of(values()).filter(type -> type.definition.owners().contains(kind)).toList();
    }

    /** The type with this node label. */
    public static Optional<PartType> byLabel(String label) {
        return Stream.of(values()).filter(type -> type.label().equals(label)).findFirst();
    }
}
