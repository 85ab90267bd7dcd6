package eu.atmpatlas.backend.profile.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.awt.Shape;
import java.util.HashMap;
import java.util.Map;

/** The drawings of a document. Each replaces the {@code <object>} element that refers to it. */
public final class DrawingRegistry implements FSObjectDrawerFactory {

    private static final String TYPE = "application/x-atlas-drawing";

    private final Map<String, Drawing> drawings = new HashMap<>();

    /**
     * Registers a drawing and returns its element.
     *
     * @param kind CSS class, which sets the size
     * @param description alternative text
     */
    public HtmlElement register(String kind, String description, Drawing drawing) {
        String key = "drawing-" + drawings.size();
        drawings.put(key, drawing);
        return HtmlElement.withClass("object", kind)
                .attribute("type", TYPE)
                .attribute("data", key)
                .attribute("alt", description)
                .attribute("title", description);
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
            OutputDevice device,
            RenderingContext context,
            int dots) {
        Drawing drawing = drawings.get(element.getAttribute("data"));
        if (drawing != null) {
            double wide = width / dots;
            double high = height / dots;
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) wide,
                    (float) high,
                    graphics -> drawing.draw(graphics, wide, high));
        }
        return null;
    }
}
