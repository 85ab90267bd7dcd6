package eu.atmpatlas.backend.linked;

import eu.atmpatlas.backend.rdf.RdfDescription;
import eu.atmpatlas.backend.rdf.RdfDocument;
import eu.atmpatlas.backend.rdf.RdfProperty;
import eu.atmpatlas.graph.part.Part;
import eu.atmpatlas.graph.part.PartField;
import eu.atmpatlas.graph.part.PartType;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * The parts of a record that have a definition, as RDF. The properties of a part begin with its
 * type ({@code atlas:marketStatusState}), so that each has one domain and one range.
 */
final class PartRdf {

    private final PermanentUrls addresses;

    PartRdf(PermanentUrls addresses) {
        this.addresses = addresses;
    }

    void describe(Part part, RdfDescription resource, RdfDocument document) {
        PartType type = part.type();
        RdfDescription description =
                document.describe(PermanentUrls.part(resource.iri(), type.path(), part.id()));
        description.type("atlas:" + type.label()).value(RdfProperties.ID, part.id());
        for (PartField field : type.definition().fields()) {
            String value = part.value(field.name());
            if (value != null) {
                add(type, field, value, description);
            }
        }
        for (String source : part.sources()) {
            description.link(RdfProperties.BASED_ON, addresses.source(source));
        }
        resource.link(RdfProperty.link("atlas:" + prefix(type)), description.iri());
    }

    private void add(PartType type, PartField field, String value, RdfDescription description) {
        RdfProperty property = property(type, field);
        switch (field.type()) {
            case CONCEPT ->
                    description.link(
                            property,
                            addresses.concept(Objects.requireNonNull(field.scheme()), value));
            case RECORD ->
                    description.link(
                            property, addresses.of(Objects.requireNonNull(field.kind()), value));
            case DATE -> description.value(property, LocalDate.parse(value));
            case INTEGER -> description.value(property, Long.valueOf(value));
            case LINE, PARAGRAPH, PERIOD, CODE -> description.value(property, value);
        }
    }

    private static RdfProperty property(PartType type, PartField field) {
        String name =
                "atlas:"
                        + prefix(type)
                        + field.name().substring(0, 1).toUpperCase(Locale.ROOT)
                        + field.name().substring(1);
        return new RdfProperty(
                name,
                switch (field.type()) {
                    case CONCEPT, RECORD -> RdfProperty.Range.IRI;
                    case DATE -> RdfProperty.Range.DATE;
                    case INTEGER -> RdfProperty.Range.INTEGER;
                    case LINE, PARAGRAPH, PERIOD, CODE -> RdfProperty.Range.TEXT;
                });
    }

    private static String prefix(PartType type) {
        return type.label().substring(0, 1).toLowerCase(Locale.ROOT) + type.label().substring(1);
    }
}
