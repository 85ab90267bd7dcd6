package eu.atmpatlas.backend.linked;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

import java.util.TreeSet;

/** Reads what the atlas writes, with a library that knows nothing of the atlas. */
public final class RdfParser {

    private RdfParser() {}

    /** The statements of a text; JSON-LD is expanded by Titanium. */
    public static Model read(String text, Lang lang) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(text, lang).checking(true).parse(model);
        return model;
    }

    /** As lines in order, so that a difference can be read. */
    public static TreeSet<String> lines(Model model) {
        var lines = new TreeSet<String>();
        model.listStatements().forEach(statement -> lines.add(statement.toString()));
        return lines;
    }
}
