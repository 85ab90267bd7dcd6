package eu.atmpatlas.backend.profile;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A part of a page in the making: an element with its attributes, and text or elements in it. */
final class Tag {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> inside = new ArrayList<>();

    private Tag(String name) {
        this.name = name;
    }

    static Tag of(String name, Object... inside) {
        return new Tag(name).add(inside);
    }

    /** Of a class, for the style sheet. */
    static Tag classed(String name, String kind, Object... inside) {
        return of(name, inside).set("class", kind);
    }

    Tag set(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /** Tags, streams of tags, and anything else as text. */
    Tag add(Object... more) {
        for (Object one : more) {
            if (one instanceof Stream<?> several) {
                several.forEach(inside::add);
            } else {
                inside.add(one);
            }
        }
        return this;
    }

    /** The element that it makes in a document. */
    Element in(Document document) {
        Element element = document.createElementNS(XHTML, name);
        attributes.forEach(element::setAttribute);
        for (Object one : inside) {
            element.appendChild(
                    one instanceof Tag tag
                            ? tag.in(document)
                            : document.createTextNode(String.valueOf(one)));
        }
        return element;
    }
}
