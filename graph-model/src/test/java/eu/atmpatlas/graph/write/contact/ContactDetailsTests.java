package eu.atmpatlas.graph.write.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts with an e-mail address, a phone number or neither. */
class ContactDetailsTests {

    /** Maximum number of reads per character, for texts of any length. */
    private static final int MAX_READS = 100;

    private static final int LENGTH = 250_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.b@umc.example",
                "mail a.b+c@umc.example, please",
                "jane.roe (at) umc.example",
                "jane.roe[AT]umc.example",
                "jane @ umc.example",
                "jürgen@universität.example",
                "Head (a.cell at umc.example)",
                "l.cell\uFF20umc.example",
                "f dot cell at umc dot example",
                "jane at umc dot example",
                "jane(at)umc(dot)example",
                "jane [at] umc [dot] example",
                "jane&#64;umc.example",
                "ja\u200Bne@u\u200Bmc.example",
                "j_cell at umc.example",
                "jane_at_umc.example",
                "jane arroba umc punto example",
                "jane arroba umc.example",
                "jane at umc.example",
                "jane at umc.example.",
                "Contact: jane at lab.umc.example; since 2019",
                "Programme lead (jane at umc.example)",
                "Leads WP2, jane-roe at umc.example, and WP3",
                "jroe2 bei umc.example"
            })
    void mail(String text) {
        assertThat(ContactDetails.find(text)).isEqualTo("an e-mail address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+31 30 123 45 67",
                "+31 (0)30 123 45 67",
                "tel.+4917612345678",
                "0031 30 1234567",
                "(030) 123 45 67",
                "06-12345678 or by the desk",
                "since 2019 06 12345678",
                "0000-0002-1825-0097 and 06 12345678",
                "Tel: 030 / 123 45 67",
                "tel. \uFF10\uFF13\uFF10-\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17",
                "030\u2013123\u00A045\u00A067",
                "phone 71 526 91",
                "GSM: 612 34 56 78",
                "https://wa.me/31612345678",
                "0 3 0 1 2 3 4 5 6 7"
            })
    void phone(String text) {
        assertThat(ContactDetails.find(text)).isEqualTo("a phone number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Professor of gene therapy; lead of WP2, 2022
                    @handle of somebody
                    meets at umc.example
                    Meets on Mondays. Agenda at umc.example
                    Registration at umc.example
                    Brochure at umc.example
                    available at umc.example
                    professor at umc.example, since 2019
                    works with jane at umc.example
                    jane at the hospital
                    jane at umc.example hospital
                    Slides: online at umc.example
                    more at umc.example
                    more at umc.example/slides
                    data at rest
                    stem cell lab at cell.example; see there
                    in 2019 at umc.example
                    Apply at umc.example.
                    Read more (here: lectures at umc.example)
                    0000-0002-1825-0097
                    https://orcid.org/0000-0002-1825-0097
                    Professor at St.Example since 2019
                    looks at cell.therapy in hospitals
                    telomeres of 12345 cells
                    ORCID 0000-0002-1694-233X
                    10.1000/182 and 01-02-2020
                    EudraCT 2012-001234-56, NCT05397184
                    grant 0123
                    """)
    void neither(String text) {
        assertThat(ContactDetails.find(text)).isNull();
    }

    @Test
    void theTimeIsLinearInTheLengthOfTheText() {
        for (String part :
                new String[] {
                    "a",
                    "@",
                    "a@",
                    "a@a",
                    "a.",
                    "0",
                    "+",
                    "00-",
                    "+1 ",
                    "0000-0002-1825-009",
                    "(at)",
                    "[at] a",
                    " at ",
                    "a at a",
                    ". at a dot ",
                    "tel ",
                    "tel 1 ",
                    "&#64;a"
                }) {
            var text = new CountingText(part.repeat(LENGTH / part.length()));
            ContactDetails.find(text);
            assertThat(text.reads).as(part).isLessThan((long) MAX_READS * text.length());
        }
    }

    /** A text that counts how often a character of it is read. */
    private static final class CountingText implements CharSequence {

        private final String text;
        private long reads;

        CountingText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            throw new UnsupportedOperationException();
        }
    }
}
