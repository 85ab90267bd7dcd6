package eu.atmpatlas.backend.profile.pdf;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Builder of an HTML element: attributes, and text or elements inside it. */
public final class HtmlElement {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> children = new ArrayList<>();

    private HtmlElement(String name) {
        this.name = name;
    }

    public static HtmlElement of(String name, Object... children) {
        return new HtmlElement(name).append(children);
    }

    /** An element with a CSS class. */
    public static HtmlElement withClass(String name, String kind, Object... children) {
        return of(name, children).attribute("class", kind);
    }

    public HtmlElement attribute(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /** Appends elements, streams of elements, and anything else as text. */
    public HtmlElement append(Object... more) {
        for (Object one : more) {
            if (one instanceof Stream<?> several) {
                several.forEach(children::add);
            } else {
                children.add(one);
            }
        }
        return this;
    }

    /** Creates the element in a document. */
    public Element toElement(Document document) {
        Element element = document.createElementNS(XHTML, name);
        attributes.forEach(element::setAttribute);
        for (Object one : children) {
            element.appendChild(
                    one instanceof HtmlElement tag
                            ? tag.toElement(document)
                            : document.createTextNode(String.valueOf(one)));
        }
        return element;
    }
}
