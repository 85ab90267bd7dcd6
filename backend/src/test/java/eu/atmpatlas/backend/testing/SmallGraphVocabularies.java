package eu.atmpatlas.backend.testing;

import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The small graph's sources and vocabularies. */
final class SmallGraphVocabularies {

    private final List<Write> writes = new ArrayList<>();
    private int position;

    private SmallGraphVocabularies() {}

    static List<Write> all() {
        var words = new SmallGraphVocabularies();
        words.source("register", "Public register", "https://register.example/atmp");
        words.source("press", "Press release", null);
        words.vocabulary("country", "Countries", "Landen");
        words.concept("country", "EU", null, "European Union", "Europese Unie");
        words.concept("country", "DE", "EU", "Germany", "Duitsland");
        words.concept("country", "NL", "EU", "Netherlands", "Nederland");
        words.concept("country", "US", null, "United States", "Verenigde Staten");
        words.vocabulary("nuts", "Regions", "Regio’s");
        words.concept("nuts", "NL", null, "Netherlands", "Nederland");
        words.concept("nuts", "NL33", "NL", "South Holland", "Zuid-Holland");
        words.vocabulary("site-type", "Site types", "Soorten locaties");
        words.concept("site-type", "HOSPITAL_UNIT", null, "Hospital unit", "Ziekenhuisafdeling");
        words.concept("site-type", "FACTORY", null, "Factory", "Fabriek");
        words.vocabulary("atmp-class", "ATMP classes", "ATMP-klassen");
        words.concept("atmp-class", "GTMP", null, "Gene therapy", "Gentherapie");
        words.concept("atmp-class", "SCTMP", null, "Cell therapy", "Celtherapie");
        words.vocabulary("product-type", "Product types", "Productsoorten");
        words.concept("product-type", "IMMUNE_CELL", null, "Immune cells", "Immuuncellen");
        words.concept("product-type", "CAR_T", "IMMUNE_CELL", "CAR-T cells", "CAR-T-cellen");
        words.concept("product-type", "MSC", null, "Stromal cells", "Stromale cellen");
        words.vocabulary("capability", "Capabilities", "Mogelijkheden");
        words.concept("capability", "CELL_PROCESSING", null, "Cell processing", "Celbewerking");
        words.concept("capability", "QC", null, "Quality control", "Kwaliteitscontrole");
        words.vocabulary("authorisation", "Authorisations", "Vergunningen");
        words.concept("authorisation", "MIA", null, "Manufacturing", "Fabrikantenvergunning");
        words.vocabulary("accreditation", "Accreditations", "Accreditaties");
        words.concept("accreditation", "JACIE", null, "JACIE", "JACIE");
        words.vocabulary("scale", "Scales", "Schaal");
        words.concept("scale", "CLINICAL", null, "Clinical", "Klinisch");
        words.vocabulary("status", "Operating status", "Operationele status");
        words.concept("status", "OPERATIONAL", null, "Operational", "In bedrijf");
        words.concept("status", "PLANNED", null, "Planned", "Gepland");
        words.vocabulary("institution-kind", "Institution kinds", "Soorten instellingen");
        words.concept("institution-kind", "HOSPITAL", null, "Hospital", "Ziekenhuis");
        words.concept("institution-kind", "COMPANY", null, "Company", "Bedrijf");
        words.vocabulary("initiative-kind", "Initiative kinds", "Soorten initiatieven");
        words.concept("initiative-kind", "NETWORK", null, "Network", "Netwerk");
        words.vocabulary("regulator-role", "Regulator roles", "Rollen");
        words.concept("regulator-role", "INSPECTION", null, "Inspection", "Inspectie");
        words.vocabulary("topic", "Topics", "Onderwerpen");
        words.concept("topic", "GMP", null, "Good manufacturing practice", "GMP");
        words.vocabulary("bottleneck", "Bottlenecks", "Knelpunten");
        words.concept("bottleneck", "SKILLED_STAFF", null, "Too few staff", "Te weinig personeel");
        words.vocabulary("product-status", "Product status", "Productstatus");
        words.concept("product-status", "AUTHORISED", null, "Authorised", "Toegelaten");
        words.vocabulary("market-status", "Market status", "Marktstatus");
        words.concept("market-status", "AUTHORISED", null, "Authorised", "Geregistreerd");
        words.concept(
                "market-status", "CONDITIONAL", "AUTHORISED", "Conditional", "Voorwaardelijk");
        words.concept("market-status", "WITHDRAWN", null, "Withdrawn", "Ingetrokken");
        words.vocabulary("designation-kind", "Kinds of designation", "Soorten aanwijzing");
        words.concept("designation-kind", "ORPHAN", null, "Orphan", "Weesgeneesmiddel");
        words.vocabulary("designation-status", "Designation status", "Aanwijzingsstatus");
        words.concept("designation-status", "DESIGNATED", null, "Designated", "Aangewezen");
        words.vocabulary("inspection-scope", "Scopes of inspections", "Reikwijdte");
        words.concept("inspection-scope", "GMP", null, "GMP", "GMP");
        words.vocabulary("inspection-outcome", "Outcomes of inspections", "Uitkomsten");
        words.concept("inspection-outcome", "COMPLIANT", null, "Complies", "Voldoet");
        return words.writes;
    }

    private void source(String id, String title, @Nullable String url) {
        writes.add(
                new Write.PutSource(
                        new Source(id, title, url, LocalDate.of(2026, 11, 20), null, null)));
    }

    private void vocabulary(String scheme, String titleEn, String titleNl) {
        writes.add(new Write.PutVocabulary(scheme, titleEn, titleNl, "1.0.0", "register"));
    }

    private void concept(
            String scheme, String code, @Nullable String broader, String labelEn, String labelNl) {
        String definition = code.equals("CAR_T") ? "T cells with a chimeric receptor." : null;
        writes.add(
                new Write.PutConcept(
                        new Concept(
                                scheme,
                                code,
                                labelEn,
                                labelNl,
                                definition,
                                null,
                                null,
                                broader,
                                position++)));
    }
}
