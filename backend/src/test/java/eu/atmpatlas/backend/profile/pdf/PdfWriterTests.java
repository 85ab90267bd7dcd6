package eu.atmpatlas.backend.profile.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

class PdfWriterTests {

    private static final String LETTERS =
            "Łódź Győr Doğan Čapek Þór Ærø Ţepeş Iași Ħamrun Ķekava Šiauliai Αθήνα София Київ";

    @Test
    void everyEuropeanLetterIsDrawnByAFontThatIsInTheFile() throws Exception {
        Document page = DocumentBuilderFactory.newNSInstance().newDocumentBuilder().newDocument();
        HtmlElement body =
                HtmlElement.of("p", LETTERS).attribute("style", "font-family: 'Liberation Sans'");
        page.appendChild(
                HtmlElement.of(
                                "html",
                                HtmlElement.of("head", HtmlElement.of("title", "Letters")),
                                HtmlElement.of("body", body))
                        .attribute("lang", "en")
                        .toElement(page));

        try (PDDocument pdf = Loader.loadPDF(PdfWriter.bytes(page, new DrawingRegistry()))) {
            var drawn = new FontCollector();
            assertThat(drawn.getText(pdf).strip()).isEqualTo(LETTERS);
            assertThat(drawn.fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    /** Records the fonts that draw the text. */
    private static final class FontCollector extends PDFTextStripper {

        private final Set<PDFont> fonts = new HashSet<>();

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            positions.forEach(position -> fonts.add(position.getFont()));
            super.writeString(text, positions);
        }
    }
}
