package eu.atmpatlas.backend.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;

class TokenizerTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zürich                    | zurich",
                "Zu\u0308rich (decomposed) | zurich decomposed",
                "Straße 7                  | strasse 7",
                "Łódź, Ørsted & Cœur       | lodz orsted coeur",
                "İstanbul                  | istanbul",
                "DARE-NL                   | dare nl darenl",
                "l’Hôpital de la Vall d'Hebron | l hopital lhopital de la vall d hebron dhebron",
                "Minaris B.V.              | minaris b v bv",
                "CAR-T/NK–cells            | car t cart nk cells",
                "- ' . ...                 | ",
                "-lead and trail-          | lead and trail",
            })
    void aTextIsFoundByItsPartsAndByJoinedWordsWhole(String text, String tokens) {
        assertThat(Tokenizer.tokens(text))
                .containsExactlyElementsOf(
                        tokens == null ? java.util.List.of() : Arrays.asList(tokens.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "utrech        | utrecht      | PREFIX",
                "utrecht       | utrecht      | EXACT",
                "utrehct       | utrecht      | FUZZY",
                "untrecht      | utrecht      | FUZZY",
                "vtrecht       | utrecht      | FUZZY",
                "uterchtt      | utrecht      | FUZZY",
                "urtehct       | utrecht      | NONE",
                "lentivral     | lentiviral   | FUZZY",
                "lentivarl     | lentiviral   | FUZZY",
                "lntivarl      | lentiviral   | NONE",
                "gmp           | gnp          | NONE",
                "cell          | cello        | PREFIX",
                "cell          | bell         | FUZZY",
            })
    void aTypedTokenForgivesOneErrorFromFourLettersAndTwoFromEight(
            String queryText, String token, TokenMatch match) {
        assertThat(new QueryToken(queryText).match(token)).isEqualTo(match);
    }
}
