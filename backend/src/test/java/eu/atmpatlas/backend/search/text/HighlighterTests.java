package eu.atmpatlas.backend.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class HighlighterTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "utr        | UMC Utrecht             | UMC <mark>Utr</mark>echt",
                "umc utrech | UMC Utrecht             | <mark>UMC</mark> <mark>Utrech</mark>t",
                "zuri       | Universität Zürich      | Universität <mark>Züri</mark>ch",
                "strass     | Lange Straße 7          | Lange <mark>Straß</mark>e 7",
                "lentivral  | Lentiviral vectors      | <mark>Lentiviral</mark> vectors",
                "cart       | CAR-T unit              | <mark>CAR-T</mark> unit",
                "car-t      | CAR-T unit              | <mark>CAR-T</mark> unit",
                "johnson    | Johnson & <Johnson>     | <mark>Johnson</mark> &amp;"
                        + " &lt;<mark>Johnson</mark>&gt;",
                "delft      | \"Elsewhere\"           | &quot;Elsewhere&quot;",
            })
    void whatFitsIsMarkedAndTheRestIsEscaped(String queryText, String name, String html) {
        assertThat(Highlighter.highlight(QueryText.of(queryText), name, List.of())).isEqualTo(html);
    }

    @Test
    void anAliasIsShownWhereItFitsBetter() {
        QueryText queryText = QueryText.of("EMA");
        assertThat(
                        Highlighter.highlight(
                                queryText, "European Medicines Agency", List.of("Agency", "EMA")))
                .isEqualTo("<mark>EMA</mark>");
        assertThat(Highlighter.highlight(queryText, "EMA House", List.of("EMA of the EU")))
                .isEqualTo("<mark>EMA</mark> House");
    }

    @Test
    void aScriptInANameStaysText() {
        assertThat(
                        Highlighter.highlight(
                                QueryText.of("script"), "<script>alert('x')</script>", List.of()))
                .isEqualTo(
                        "&lt;<mark>script</mark>&gt;alert(&#39;x&#39;)&lt;/<mark>script</mark>&gt;");
    }
}
