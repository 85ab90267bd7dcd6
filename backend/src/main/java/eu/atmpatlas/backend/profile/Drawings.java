package eu.atmpatlas.backend.profile;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.awt.Shape;
import java.util.HashMap;
import java.util.Map;

/** The drawings of a sheet: each stands where an {@code <object>} names it. */
final class Drawings implements FSObjectDrawerFactory {

    private static final String TYPE = "application/x-atlas-drawing";

    private final Map<String, Drawing> drawings = new HashMap<>();

    /**
     * The place of a drawing.
     *
     * @param kind what the style sheet gives its size by
     * @param told what it shows, for those who cannot see it
     */
    Tag place(String kind, String told, Drawing drawing) {
        String key = "drawing-" + drawings.size();
        drawings.put(key, drawing);
        return Tag.classed("object", kind)
                .set("type", TYPE)
                .set("data", key)
                .set("alt", told)
                .set("title", told);
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getTagName().equals("object") && element.getAttribute("type").equals(TYPE);
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this::draw;
    }

    private @Nullable Map<Shape, String> draw(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice on,
            RenderingContext context,
            int dots) {
        Drawing drawing = drawings.get(element.getAttribute("data"));
        if (drawing != null) {
            double wide = width / dots;
            double high = height / dots;
            on.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) wide,
                    (float) high,
                    graphics -> drawing.draw(graphics, wide, high));
        }
        return null;
    }
}
