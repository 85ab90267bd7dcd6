package eu.atmpatlas.backend.bulk;

import static eu.atmpatlas.backend.rdf.Property.link;
import static eu.atmpatlas.backend.rdf.Property.text;
import static eu.atmpatlas.backend.rdf.Property.words;

import eu.atmpatlas.backend.linked.Addresses;
import eu.atmpatlas.backend.rdf.Description;
import eu.atmpatlas.backend.rdf.Document;
import eu.atmpatlas.backend.rdf.Property;
import eu.atmpatlas.backend.rdf.Property.Range;

import org.springframework.stereotype.Component;

import java.util.List;

/**
 * The data set as open data portals take it in: DCAT-AP 3, and beside it schema.org's Dataset, by
 * which search engines find data.
 */
@Component
public final class Catalogue {

    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final List<String> KEYWORDS =
            List.of(
                    "ATMP",
                    "advanced therapy medicinal product",
                    "cell therapy",
                    "gene therapy",
                    "tissue engineering",
                    "GMP",
                    "hospital",
                    "Europe");

    private static final Property TITLE = words("dct:title");
    private static final Property DESCRIPTION = words("dct:description");
    private static final Property PUBLISHER = link("dct:publisher");
    private static final Property LICENCE = link("dct:license");
    private static final Property MODIFIED = new Property("dct:modified", Range.DATE_TIME);
    private static final Property LANGUAGE = link("dct:language");
    private static final Property VERSION = text("dcat:version");
    private static final Property KEYWORD = words("dcat:keyword");
    private static final Property NAME = text("schema:name");
    private static final Property SAYS = text("schema:description");
    private static final Property TERMS = link("schema:license");
    private static final Property CREDIT = text("schema:creditText");
    private static final Property SYNTHETIC = new Property("atlas:synthetic", Range.BOOLEAN);

    private final Addresses addresses;

    Catalogue(Addresses addresses) {
        this.addresses = addresses;
    }

    /** What a dump says of itself. */
    static void describe(DumpNote note, Document document) {
        document.describe(note.address())
                .type("schema:Dataset")
                .words(TITLE, "en", DumpNote.TITLE)
                .words(DESCRIPTION, "en", DumpNote.DESCRIPTION)
                .value(NAME, DumpNote.TITLE)
                .value(SAYS, DumpNote.DESCRIPTION)
                .link(LICENCE, DumpNote.LICENCE_URL)
                .link(TERMS, DumpNote.LICENCE_URL)
                .value(CREDIT, note.attribution())
                .value(VERSION, note.version().toString())
                .value(MODIFIED, note.changedAt())
                .value(SYNTHETIC, note.synthetic());
    }

    /** The catalogue with the dumps there are, newest first. */
    Document of(List<Dump> dumps) {
        var document = new Document(addresses.path("/data/catalog"));
        String publisher = addresses.path("/about#publisher");
        document.root()
                .type("dcat:Catalog")
                .words(TITLE, "en", "Open data of the ATMP Atlas")
                .words(TITLE, "nl", "Open data van de ATMP Atlas")
                .words(DESCRIPTION, "en", "The data of the ATMP Atlas, free for any use.")
                .link(PUBLISHER, publisher)
                .link(link("foaf:homepage"), addresses.path("/data"))
                .link(LICENCE, EU + "licence/CC_BY_4_0")
                .link(LANGUAGE, EU + "language/ENG")
                .link(LANGUAGE, EU + "language/NLD")
                .link(link("dcat:dataset"), addresses.dataset())
                .link(link("dcat:service"), addresses.path("/graphql"));
        document.describe(publisher)
                .type("foaf:Agent", "schema:Organization")
                .value(text("foaf:name"), "ATMP Atlas")
                .value(NAME, "ATMP Atlas");
        Description set = document.describe(addresses.dataset());
        describe(set, publisher);
        document.describe(addresses.path("/graphql"))
                .type("dcat:DataService")
                .words(TITLE, "en", "GraphQL API of the ATMP Atlas")
                .link(link("dcat:endpointURL"), addresses.path("/graphql"))
                .link(link("dcat:servesDataset"), set.iri());
        if (!dumps.isEmpty()) {
            Dump newest = dumps.getFirst();
            set.value(MODIFIED, newest.changedAt())
                    .value(new Property("schema:dateModified", Range.DATE_TIME), newest.changedAt())
                    .value(VERSION, newest.version())
                    .value(text("schema:version"), newest.version())
                    .value(CREDIT, newest.attribution())
                    .value(SYNTHETIC, newest.synthetic());
            newest.files().forEach(part -> distribution(newest, part, set, document));
        }
        return document;
    }

    private void describe(Description set, String publisher) {
        set.type("dcat:Dataset", "schema:Dataset")
                .words(TITLE, "en", DumpNote.TITLE)
                .words(TITLE, "nl", "ATMP Atlas: gids van geavanceerde therapieën in Europa")
                .words(DESCRIPTION, "en", DumpNote.DESCRIPTION)
                .value(NAME, DumpNote.TITLE)
                .value(SAYS, DumpNote.DESCRIPTION)
                .link(PUBLISHER, publisher)
                .link(link("schema:publisher"), publisher)
                .link(link("dcat:landingPage"), addresses.path("/data"))
                .link(link("schema:url"), addresses.path("/data"))
                .link(LICENCE, DumpNote.LICENCE_URL)
                .link(TERMS, DumpNote.LICENCE_URL)
                .value(new Property("schema:isAccessibleForFree", Range.BOOLEAN), true)
                .link(link("dct:accessRights"), EU + "access-right/PUBLIC")
                .link(link("dct:accrualPeriodicity"), EU + "frequency/DAILY")
                .link(link("dct:spatial"), EU + "continent/EUROPE")
                .link(link("dcat:theme"), EU + "data-theme/HEAL")
                .link(LANGUAGE, EU + "language/ENG")
                .link(LANGUAGE, EU + "language/NLD")
                .link(link("dct:conformsTo"), addresses.path("/shapes.ttl"));
        for (String keyword : KEYWORDS) {
            set.words(KEYWORD, "en", keyword);
        }
    }

    private void distribution(Dump dump, Dump.Part part, Description set, Document document) {
        DumpFile file = DumpFile.named(part.name()).orElse(null);
        if (file == null) {
            return;
        }
        String iana = "https://www.iana.org/assignments/media-types/";
        String at = addresses.path("/data/%s/%s".formatted(dump.version(), part.name()));
        Description sum =
                document.describe(
                        addresses.path(
                                "/data/%s#sha256-%s".formatted(dump.version(), part.name())));
        sum.type("spdx:Checksum")
                .link(link("spdx:algorithm"), "http://spdx.org/rdf/terms#checksumAlgorithm_sha256")
                .value(new Property("spdx:checksumValue", Range.HEX), part.sha256());
        String zipped = file == DumpFile.DATA_PACKAGE ? "zip" : "gzip";
        document.describe(at)
                .type("dcat:Distribution", "schema:DataDownload")
                .words(TITLE, "en", file.title())
                .value(NAME, file.title())
                .link(link("dcat:accessURL"), addresses.path("/data"))
                .link(link("dcat:downloadURL"), at)
                .link(link("schema:contentUrl"), at)
                .value(text("schema:encodingFormat"), file.mediaType())
                .value(text("schema:contentSize"), part.bytes() + " B")
                .value(text("schema:sha256"), part.sha256())
                .value(new Property("dcat:byteSize", Range.COUNT), part.bytes())
                .link(link("dcat:mediaType"), iana + file.mediaType())
                .link(link("dcat:compressFormat"), iana + "application/" + zipped)
                .link(link("dct:format"), EU + "file-type/" + file.euType())
                .link(LICENCE, DumpNote.LICENCE_URL)
                .link(TERMS, DumpNote.LICENCE_URL)
                .value(MODIFIED, dump.changedAt())
                .link(link("spdx:checksum"), sum.iri())
                .link(link("adms:status"), EU + "distribution-status/COMPLETED");
        set.link(link("dcat:distribution"), at).link(link("schema:distribution"), at);
    }
}
