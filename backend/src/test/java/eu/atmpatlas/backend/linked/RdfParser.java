package eu.atmpatlas.backend.linked;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

import java.util.TreeSet;

/** Parses the atlas's RDF with an independent library. */
public final class RdfParser {

    private RdfParser() {}

    /** The statements of a text; Titanium expands JSON-LD. */
    public static Model read(String text, Lang lang) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(text, lang).checking(true).parse(model);
        return model;
    }

    /** The statements as sorted lines, so that differences are readable. */
    public static TreeSet<String> lines(Model model) {
        var lines = new TreeSet<String>();
        model.listStatements().forEach(statement -> lines.add(statement.toString()));
        return lines;
    }
}
