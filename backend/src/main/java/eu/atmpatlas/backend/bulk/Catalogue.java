package eu.atmpatlas.backend.bulk;

import static eu.atmpatlas.backend.rdf.RdfProperty.langString;
import static eu.atmpatlas.backend.rdf.RdfProperty.link;
import static eu.atmpatlas.backend.rdf.RdfProperty.text;

import eu.atmpatlas.backend.linked.PermanentUrls;
import eu.atmpatlas.backend.rdf.RdfDescription;
import eu.atmpatlas.backend.rdf.RdfDocument;
import eu.atmpatlas.backend.rdf.RdfProperty;
import eu.atmpatlas.backend.rdf.RdfProperty.Range;

import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Describes the data set in RDF: as DCAT-AP 3 for open data portals, and as schema.org Dataset for
 * search engines.
 */
@Component
public final class Catalogue {

    private static final String EU_AUTHORITY = "http://publications.europa.eu/resource/authority/";
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

    private static final RdfProperty TITLE = langString("dct:title");
    private static final RdfProperty DESCRIPTION = langString("dct:description");
    private static final RdfProperty PUBLISHER = link("dct:publisher");
    private static final RdfProperty LICENCE = link("dct:license");
    private static final RdfProperty MODIFIED = new RdfProperty("dct:modified", Range.DATE_TIME);
    private static final RdfProperty LANGUAGE = link("dct:language");
    private static final RdfProperty VERSION = text("dcat:version");
    private static final RdfProperty KEYWORD = langString("dcat:keyword");
    private static final RdfProperty NAME = text("schema:name");
    private static final RdfProperty SCHEMA_DESCRIPTION = text("schema:description");
    private static final RdfProperty SCHEMA_LICENCE = link("schema:license");
    private static final RdfProperty CREDIT_TEXT = text("schema:creditText");
    private static final RdfProperty SYNTHETIC = new RdfProperty("atlas:synthetic", Range.BOOLEAN);

    private final PermanentUrls addresses;

    Catalogue(PermanentUrls addresses) {
        this.addresses = addresses;
    }

    /** Adds the description of one dump to a document. */
    static void describe(DumpMetadata metadata, RdfDocument document) {
        document.describe(metadata.address())
                .type("schema:Dataset")
                .langString(TITLE, "en", DumpMetadata.TITLE)
                .langString(DESCRIPTION, "en", DumpMetadata.DESCRIPTION)
                .value(NAME, DumpMetadata.TITLE)
                .value(SCHEMA_DESCRIPTION, DumpMetadata.DESCRIPTION)
                .link(LICENCE, DumpMetadata.LICENCE_URL)
                .link(SCHEMA_LICENCE, DumpMetadata.LICENCE_URL)
                .value(CREDIT_TEXT, metadata.attribution())
                .value(VERSION, metadata.version().toString())
                .value(MODIFIED, metadata.changedAt())
                .value(SYNTHETIC, metadata.synthetic());
    }

    /** The catalogue with all existing dumps, newest first. */
    RdfDocument toDocument(List<Dump> dumps) {
        var document = new RdfDocument(addresses.path("/data/catalog"));
        String publisher = addresses.path("/about#publisher");
        document.root()
                .type("dcat:Catalog")
                .langString(TITLE, "en", "Open data of the ATMP Atlas")
                .langString(TITLE, "nl", "Open data van de ATMP Atlas")
                .langString(DESCRIPTION, "en", "The data of the ATMP Atlas, free for any use.")
                .link(PUBLISHER, publisher)
                .link(link("foaf:homepage"), addresses.path("/data"))
                .link(LICENCE, EU_AUTHORITY + "licence/CC_BY_4_0")
                .link(LANGUAGE, EU_AUTHORITY + "language/ENG")
                .link(LANGUAGE, EU_AUTHORITY + "language/NLD")
                .link(link("dcat:dataset"), addresses.dataset())
                .link(link("dcat:service"), addresses.path("/graphql"));
        document.describe(publisher)
                .type("foaf:Agent", "schema:Organization")
                .value(text("foaf:name"), "ATMP Atlas")
                .value(NAME, "ATMP Atlas");
        RdfDescription dataset = document.describe(addresses.dataset());
        describe(dataset, publisher);
        document.describe(addresses.path("/graphql"))
                .type("dcat:DataService")
                .langString(TITLE, "en", "GraphQL API of the ATMP Atlas")
                .link(link("dcat:endpointURL"), addresses.path("/graphql"))
                .link(link("dcat:servesDataset"), dataset.iri());
        if (!dumps.isEmpty()) {
            Dump newest = dumps.getFirst();
            dataset.value(MODIFIED, newest.changedAt())
                    .value(
                            new RdfProperty("schema:dateModified", Range.DATE_TIME),
                            newest.changedAt())
                    .value(VERSION, newest.version())
                    .value(text("schema:version"), newest.version())
                    .value(CREDIT_TEXT, newest.attribution())
                    .value(SYNTHETIC, newest.synthetic());
            newest.files().forEach(part -> distribution(newest, part, dataset, document));
        }
        return document;
    }

    private void describe(RdfDescription dataset, String publisher) {
        dataset.type("dcat:Dataset", "schema:Dataset")
                .langString(TITLE, "en", DumpMetadata.TITLE)
                .langString(TITLE, "nl", "ATMP Atlas: gids van geavanceerde therapieën in Europa")
                .langString(DESCRIPTION, "en", DumpMetadata.DESCRIPTION)
                .value(NAME, DumpMetadata.TITLE)
                .value(SCHEMA_DESCRIPTION, DumpMetadata.DESCRIPTION)
                .link(PUBLISHER, publisher)
                .link(link("schema:publisher"), publisher)
                .link(link("dcat:landingPage"), addresses.path("/data"))
                .link(link("schema:url"), addresses.path("/data"))
                .link(LICENCE, DumpMetadata.LICENCE_URL)
                .link(SCHEMA_LICENCE, DumpMetadata.LICENCE_URL)
                .value(new RdfProperty("schema:isAccessibleForFree", Range.BOOLEAN), true)
                .link(link("dct:accessRights"), EU_AUTHORITY + "access-right/PUBLIC")
                .link(link("dct:accrualPeriodicity"), EU_AUTHORITY + "frequency/DAILY")
                .link(link("dct:spatial"), EU_AUTHORITY + "continent/EUROPE")
                .link(link("dcat:theme"), EU_AUTHORITY + "data-theme/HEAL")
                .link(LANGUAGE, EU_AUTHORITY + "language/ENG")
                .link(LANGUAGE, EU_AUTHORITY + "language/NLD")
                .link(link("dct:conformsTo"), addresses.path("/shapes.ttl"));
        for (String keyword : KEYWORDS) {
            dataset.langString(KEYWORD, "en", keyword);
        }
    }

    private void distribution(
            Dump dump, Dump.Part part, RdfDescription dataset, RdfDocument document) {
        DumpFile file = DumpFile.ofFileName(part.name()).orElse(null);
        if (file == null) {
            return;
        }
        String iana = "https://www.iana.org/assignments/media-types/";
        String url = addresses.path("/data/%s/%s".formatted(dump.version(), part.name()));
        RdfDescription checksum =
                document.describe(
                        addresses.path(
                                "/data/%s#sha256-%s".formatted(dump.version(), part.name())));
        checksum.type("spdx:Checksum")
                .link(link("spdx:algorithm"), "http://spdx.org/rdf/terms#checksumAlgorithm_sha256")
                .value(new RdfProperty("spdx:checksumValue", Range.HEX), part.sha256());
        String compression = file == DumpFile.DATA_PACKAGE ? "zip" : "gzip";
        document.describe(url)
                .type("dcat:Distribution", "schema:DataDownload")
                .langString(TITLE, "en", file.title())
                .value(NAME, file.title())
                .link(link("dcat:accessURL"), addresses.path("/data"))
                .link(link("dcat:downloadURL"), url)
                .link(link("schema:contentUrl"), url)
                .value(text("schema:encodingFormat"), file.mediaType())
                .value(text("schema:contentSize"), part.bytes() + " B")
                .value(text("schema:sha256"), part.sha256())
                .value(new RdfProperty("dcat:byteSize", Range.COUNT), part.bytes())
                .link(link("dcat:mediaType"), iana + file.mediaType())
                .link(link("dcat:compressFormat"), iana + "application/" + compression)
                .link(link("dct:format"), EU_AUTHORITY + "file-type/" + file.euFileType())
                .link(LICENCE, DumpMetadata.LICENCE_URL)
                .link(SCHEMA_LICENCE, DumpMetadata.LICENCE_URL)
                .value(MODIFIED, dump.changedAt())
                .link(link("spdx:checksum"), checksum.iri())
                .link(link("adms:status"), EU_AUTHORITY + "distribution-status/COMPLETED");
        dataset.link(link("dcat:distribution"), url).link(link("schema:distribution"), url);
    }
}
