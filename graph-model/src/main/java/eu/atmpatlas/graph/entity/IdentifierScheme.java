package eu.atmpatlas.graph.entity;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** External systems whose identifiers have a known form. */
enum IdentifierScheme {
    /** Research Organization Registry: Crockford's base 32 with two check digits modulo 97. */
    ROR("0[a-hj-km-np-tv-z0-9]{6}\\d{2}", "05xvt9f17", IdentifierScheme::isRor),
    /** People: 16 digits in groups of four, with a check digit by ISO 7064 mod 11-2. */
    ORCID("(\\d{4}-){3}\\d{3}[\\dX]", "0000-0002-1825-0097", IdentifierScheme::isMod11),
    /** People and organisations: 16 digits, with a check digit by ISO 7064 mod 11-2. */
    ISNI("\\d{15}[\\dX]", "0000000121032683", IdentifierScheme::isMod11),
    /** Legal entities: ISO 17442, two check digits by ISO 7064 mod 97-10. */
    LEI("[A-Z0-9]{18}\\d{2}", "529900T8BM49AURSDO55", IdentifierScheme::isMod97),
    /** Organisations of the EMA's Organisation Management Service. */
    OMS_ORG("ORG-\\d{9}", "ORG-100000001"),
    /** Locations of the EMA's Organisation Management Service. */
    OMS_LOC("LOC-\\d{9}", "LOC-100000001"),
    /** Items of Wikidata. */
    WIKIDATA("Q[1-9]\\d{0,11}", "Q42"),
    /** Research organisations; replaced by ROR in 2021. */
    GRID("grid\\.\\d{1,7}\\.[0-9a-f]{1,2}", "grid.5132.5"),
    /** Projects funded by the European Union. */
    CORDIS("\\d{4,9}", "101096650"),
    /** Institutions, authors and funders of OpenAlex. */
    OPENALEX("[AFI]\\d{4,12}", "I121797337"),
    /** Funders: DOIs of Crossref's funder registry. */
    CROSSREF_FUNDER("10\\.13039/\\d{6,15}", "10.13039/501100000780"),
    /** Products authorised by the central procedure: number of the EMA. */
    EMA_PRODUCT("EMEA/H/C/\\d{6}", "EMEA/H/C/004662"),
    /**
     * Clinical trials under the directive of 2001: year, number, two check digits. How the check
     * digits follow from the number is not published, so only the form is checked.
     */
    EUDRACT("20\\d{2}-[0-4]\\d{5}-\\d{2}", "2016-002972-29"),
    /**
     * Clinical trials in CTIS: year, number from 500000, two check digits and the number of the
     * submission. How the check digits follow from the number is not published.
     */
    EU_CT("20\\d{2}-5\\d{5}-\\d{2}-\\d{2}", "2022-501146-30-00"),
    /** Clinical trials of ClinicalTrials.gov. It has no check digit. */
    NCT("NCT\\d{8}", "NCT03373097"),
    /** Diseases: codes of ICD-10, of three to five characters. They have no check digit. */
    ICD_10("[A-Z]\\d{2}(\\.\\d{1,2})?", "C83.3"),
    /** Rare diseases: numbers of Orphanet. They have no check digit. */
    ORPHANET("[1-9]\\d{0,6}", "98878");

    /** Where each scheme's identifiers have a page of their own. */
    private static final Map<IdentifierScheme, Pattern> PAGES =
            Map.ofEntries(
                    Map.entry(ROR, page("ror\\.org/([^/]+)")),
                    Map.entry(ORCID, page("orcid\\.org/([^/]+)")),
                    Map.entry(ISNI, page("isni\\.org/(?:isni/|page/)?([^/]+)")),
                    Map.entry(
                            LEI,
                            page(
                                    "(?:search\\.)?gleif\\.org/(?:#/)?(?:record|lei)/([^/]+)(?:/record)?")),
                    Map.entry(WIKIDATA, page("wikidata\\.org/(?:wiki|entity)/([^/]+)")),
                    Map.entry(GRID, page("grid\\.ac/institutes/([^/]+)")),
                    Map.entry(CORDIS, page("cordis\\.europa\\.eu/project/id/(\\d+)(?:/\\w+)?")),
                    Map.entry(
                            OPENALEX,
                            page("openalex\\.org/(?:institutions/|authors/|funders/)?([^/]+)")),
                    Map.entry(
                            EUDRACT,
                            page(
                                    "clinicaltrialsregister\\.eu/ctr-search/(?:trial/|search\\?query=eudract_number:)([^/&]+)(?:/\\w+)?")),
                    Map.entry(
                            EU_CT,
                            page(
                                    "euclinicaltrials\\.eu/(?:ctis-public/view/|search-for-clinical-trials/\\?.*EUCT=)([^/&]+)")),
                    Map.entry(ICD_10, page("icd\\.who\\.int/browse10/\\d{4}/en#/([A-Z0-9.]+)")),
                    Map.entry(ORPHANET, page("orpha\\.net/(?:en|nl)/disease/detail/(\\d+)")),
                    Map.entry(
                            NCT,
                            page("clinicaltrials\\.gov/(?:study|ct2/show(?:/record)?)/([^/]+)")));

    private static final String BASE_32 = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Pattern VALUE = Pattern.compile("\\S(.{0,198}\\S)?");

    private final Pattern form;
    private final String example;
    private final Predicate<String> check;

    IdentifierScheme(String form, String example) {
        this(form, example, any -> true);
    }

    IdentifierScheme(String form, String example, Predicate<String> check) {
        this.form = Pattern.compile(form);
        this.example = example;
        this.check = check;
    }

    static @Nullable String validationError(String scheme, String value) {
        IdentifierScheme known = byName(scheme).orElse(null);
        if (known == null) {
            boolean fits = NAME.matcher(scheme).matches() && VALUE.matcher(value).matches();
            return fits ? null : "is not SCHEME:value, with the scheme in capitals";
        }
        if (!known.form.matcher(value).matches()) {
            return "is not a valid %s identifier, such as %s".formatted(known, known.example);
        }
        return known.check.test(value) ? null : "has a wrong check digit, so a digit is mistyped";
    }

    private static Pattern page(String path) {
        return Pattern.compile("(?i)(?:https?://)?(?:www\\.)?" + path + "/?(?:[?#].*)?");
    }

    /** Reads the address of an identifier's page, or an ORCID or ROR identifier without scheme. */
    static @Nullable Identifier read(String text) {
        String trimmed = text.strip();
        for (Map.Entry<IdentifierScheme, Pattern> page : PAGES.entrySet()) {
            Matcher matcher = page.getValue().matcher(trimmed);
            if (matcher.matches()) {
                return new Identifier(page.getKey().name(), matcher.group(1)).normalised();
            }
        }
        for (IdentifierScheme scheme : List.of(ORCID, ROR)) {
            String value = normalise(scheme.name(), trimmed);
            if (validationError(scheme.name(), value) == null) {
                return new Identifier(scheme.name(), value);
            }
        }
        return null;
    }

    static String normalise(String scheme, String value) {
        String trimmed = value.strip().replaceFirst("^https?://[^#]*?/(?=[^/]+/?$)", "");
        trimmed = trimmed.replaceFirst("/$", "");
        IdentifierScheme known = byName(scheme).orElse(null);
        return switch (known) {
            case null -> value;
            case ROR, GRID -> trimmed.toLowerCase(Locale.ROOT);
            case ISNI -> trimmed.replace(" ", "").toUpperCase(Locale.ROOT);
            case CORDIS -> trimmed;
            case EUDRACT, EU_CT, NCT, ICD_10, ORPHANET ->
                    within(known.form, value.strip().toUpperCase(Locale.ROOT));
            case CROSSREF_FUNDER -> value.strip().replaceFirst("^https?://(dx\\.)?doi\\.org/", "");
            default -> trimmed.toUpperCase(Locale.ROOT);
        };
    }

    /** The last number within the address of a page, which may go on after it. */
    private static String within(Pattern form, String text) {
        String found = text;
        if (text.startsWith("HTTP")) {
            for (Matcher matcher = form.matcher(text); matcher.find(); ) {
                found = matcher.group();
            }
        }
        return found;
    }

    private static Optional<IdentifierScheme> byName(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    private static boolean isRor(String value) {
        long number = 0;
        for (char c : value.substring(0, 7).toCharArray()) {
            number = number * 32 + BASE_32.indexOf(c);
        }
        return 98 - number * 100 % 97 == Long.parseLong(value.substring(7));
    }

    private static boolean isMod11(String value) {
        String digits = value.replace("-", "");
        int total = 0;
        for (char c : digits.substring(0, 15).toCharArray()) {
            total = (total + (c - '0')) * 2;
        }
        int check = (12 - total % 11) % 11;
        return digits.charAt(15) == (check == 10 ? 'X' : (char) ('0' + check));
    }

    private static boolean isMod97(String value) {
        var digits = new StringBuilder();
        for (char c : value.toCharArray()) {
            digits.append(Character.digit(c, 36));
        }
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }
}
