package eu.atmpatlas.backend.connector.register;

import eu.atmpatlas.backend.connector.model.Connector;
import eu.atmpatlas.backend.connector.model.ConnectorInfo;
import eu.atmpatlas.backend.connector.model.RegisterFile;
import eu.atmpatlas.backend.connector.model.RegisterPart;
import eu.atmpatlas.backend.connector.model.RegisterRecord;
import eu.atmpatlas.backend.connector.model.RegisterRecordBuilder;
import eu.atmpatlas.backend.connector.model.RegisterSink;
import eu.atmpatlas.backend.connector.model.RegisterSource;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.part.PartType;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of medicines of the European Medicines Agency (XLSX). Takes human medicines that the
 * table marks as advanced therapies.
 */
public final class EmaMedicinesConnector implements Connector.OfRecords {

    private static final String NAME = "Name of medicine";
    private static final String NUMBER = "EMA product number";
    private static final String STATUS = "Medicine status";
    private static final String AUTHORISED_ON = "Marketing authorisation date";
    private static final String ENDED_ON =
            "Withdrawal / expiry / revocation / lapse of marketing authorisation date";
    private static final String REFUSED_ON = "Refusal of marketing authorisation date";
    private static final String APPLICATION_WITHDRAWN_ON = "Withdrawal of application date";
    private static final String HOLDER = "Marketing authorisation developer / applicant / holder";
    private static final Pattern PRODUCT_NUMBER = Pattern.compile("EMEA/H/C/\\d{6}");
    private static final Pattern ATC_CODE =
            Pattern.compile("[A-DGHJLMNPRSV]\\d\\d(?:[A-Z](?:[A-Z](?:\\d\\d)?)?)?");

    /**
     * A status of the table, as the status of a product and as a state of its market.
     *
     * @param product null if the atlas has no such status
     * @param market state that has come; null if none
     * @param since column with the day of that state
     */
    private record Meaning(
            @Nullable String product, @Nullable String market, @Nullable String since) {}

    private static final Map<String, Meaning> STATUSES =
            Map.ofEntries(
                    Map.entry("authorised", new Meaning("AUTHORISED", null, null)),
                    Map.entry("withdrawn", new Meaning("WITHDRAWN", "WITHDRAWN", ENDED_ON)),
                    Map.entry("expired", new Meaning("EXPIRED", "EXPIRED", ENDED_ON)),
                    Map.entry("lapsed", new Meaning("EXPIRED", "EXPIRED", ENDED_ON)),
                    Map.entry("revoked", new Meaning("NO_LONGER_AUTHORISED", "ENDED", ENDED_ON)),
                    Map.entry("refused", new Meaning("APPLICATION_REFUSED", "REFUSED", REFUSED_ON)),
                    Map.entry(
                            "application withdrawn",
                            new Meaning(
                                    "APPLICATION_WITHDRAWN",
                                    "APPLICATION_WITHDRAWN",
                                    APPLICATION_WITHDRAWN_ON)),
                    Map.entry(
                            "withdrawn from rolling review",
                            new Meaning(
                                    "APPLICATION_WITHDRAWN",
                                    "APPLICATION_WITHDRAWN",
                                    APPLICATION_WITHDRAWN_ON)),
                    Map.entry("suspended", new Meaning(null, null, null)),
                    Map.entry("opinion", new Meaning(null, null, null)),
                    Map.entry("opinion under re-examination", new Meaning(null, null, null)),
                    Map.entry("rolling review", new Meaning(null, null, null)));

    @Override
    public ConnectorInfo info() {
        return new ConnectorInfo(
                "ema-medicines",
                "EMA: table of medicines",
                "https://www.ema.europa.eu/en/documents/report/medicines-output-medicines-report_en.xlsx",
                null,
                Set.of("www.ema.europa.eu", "ema.europa.eu"),
                "medicines.xlsx",
                false);
    }

    @Override
    public void read(RegisterFile file, RegisterSink sink) throws IOException {
        SheetRows.forEach(
                file,
                Set.of("Category", NAME, NUMBER, STATUS, "Advanced therapy", "Last updated date"),
                row -> read(row, sink));
    }

    private static void read(SheetRows.SheetRow row, RegisterSink sink) {
        if (!"human".equalsIgnoreCase(row.text("Category")) || !row.isYes("Advanced therapy")) {
            sink.leaveOut();
            return;
        }
        String number = row.text(NUMBER);
        try {
            if (number == null || !PRODUCT_NUMBER.matcher(number).matches()) {
                throw new WrongValueException(NUMBER, number, "is not like EMEA/H/C/004662");
            }
            sink.accept(entry(number, row));
        } catch (WrongValueException wrong) {
            sink.refuse(
                    number == null ? "row " + row.line() : number,
                    wrong.field(),
                    wrong.value(),
                    wrong.reason());
        }
    }

    private static RegisterRecord entry(String number, SheetRows.SheetRow row) {
        String name = row.text(NAME);
        if (name == null) {
            throw new WrongValueException(NAME, name, "is empty");
        }
        String status = row.text(STATUS);
        Meaning meaning = STATUSES.get(status == null ? "" : status.toLowerCase(Locale.ROOT));
        if (meaning == null) {
            throw new WrongValueException(STATUS, status, "is not a known status of a medicine");
        }
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String address = row.text("Medicine URL");
        boolean conditional = row.isYes("Conditional approval");
        LocalDate authorisedOn = row.date(AUTHORISED_ON);
        var entry =
                RegisterRecord.of(
                                number,
                                name,
                                RegisterSource.ofEntry(
                                        "ema-medicines",
                                        number,
                                        "EMA: table of medicines, " + name,
                                        address == null
                                                ? "https://www.ema.europa.eu/en/medicines/human/EPAR/"
                                                        + slug
                                                : address))
                        .kind(EntityKind.PRODUCT)
                        .newId(slug.replaceAll("^-|-$", ""))
                        .day(row.date("Last updated date"))
                        .identifier("EMA_PRODUCT", number)
                        .states(
                                "status",
                                "AUTHORISED".equals(meaning.product()) && conditional
                                        ? "CONDITIONALLY_AUTHORISED"
                                        : meaning.product())
                        .states(
                                "authorisedOn",
                                authorisedOn == null ? null : authorisedOn.toString())
                        .states("orphan", row.isYes("Orphan medicine") ? "true" : null)
                        .fills(
                                "inn",
                                row.text("International non-proprietary name (INN) / common name"));
        addMarket(number, row, meaning, authorisedOn, entry);
        return entry.build();
    }

    private static void addMarket(
            String number,
            SheetRows.SheetRow row,
            Meaning meaning,
            @Nullable LocalDate authorisedOn,
            RegisterRecordBuilder entry) {
        String id = "ma-ema-" + number.substring(number.length() - 6);
        LocalDate since = meaning.since() == null ? null : row.date(meaning.since());
        if (authorisedOn != null) {
            Map<String, String> values = values(number, row);
            String state =
                    row.isYes("Conditional approval")
                            ? "CONDITIONAL"
                            : row.isYes("Exceptional circumstances") ? "EXCEPTIONAL" : "AUTHORISED";
            values.put("state", state);
            values.put("validFrom", authorisedOn.toString());
            put(values, "validTo", ENDED_ON.equals(meaning.since()) ? since : null);
            put(values, "opinionOn", row.date("Opinion adopted date"));
            entry.part(market(id, values));
        }
        if (meaning.market() != null && since != null) {
            Map<String, String> values = values(number, row);
            values.put("state", meaning.market());
            values.put("validFrom", since.toString());
            entry.part(market(id + "-ended", values));
        }
    }

    private static RegisterPart market(String id, Map<String, String> values) {
        return new RegisterPart(
                PartType.MARKET_STATUS, id, values, Set.of("jurisdiction", "validFrom"));
    }

    private static Map<String, String> values(String number, SheetRows.SheetRow row) {
        var values = new HashMap<String, String>();
        values.put("jurisdiction", "EU");
        values.put("procedureNumber", number);
        put(values, "holderName", row.text(HOLDER));
        String atc = row.text("ATC code (human)");
        Matcher code = ATC_CODE.matcher(atc == null ? "" : atc);
        if (code.lookingAt()) {
            values.put("atcCode", code.group());
        }
        return values;
    }

    private static void put(Map<String, String> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value.toString());
        }
    }
}
