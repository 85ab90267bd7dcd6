package eu.atmpatlas.backend.profile.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Document;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;

/**
 * Renders a page as PDF: tagged (PDF/UA), with embedded fonts and colour profile (PDF/A-2), so that
 * it is fit for archiving. Never loads anything from the network.
 */
public final class PdfWriter {

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private PdfWriter() {}

    public static byte[] bytes(Document page, DrawingRegistry drawings) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(() -> font("Regular"), "Liberation Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), "Liberation Sans", 700, FontStyle.NORMAL, true);
        builder.useObjectDrawerFactory(drawings);
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withProducer("ATMP Atlas");
        builder.withW3cDocument(page, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return out.toByteArray();
    }

    private static InputStream font(String style) {
        try {
            return new ClassPathResource("liberation/LiberationSans-" + style + ".ttf")
                    .getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
