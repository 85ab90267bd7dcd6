package eu.atmpatlas.graph.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTests {

    @ParameterizedTest
    @CsvSource({
        "ROR, 05xvt9f17",
        "ROR, 027bh9e22",
        "ORCID, 0000-0002-1825-0097",
        "ORCID, 0000-0002-1694-233X",
        "ISNI, 0000000121032683",
        "LEI, 529900T8BM49AURSDO55",
        "OMS_ORG, ORG-100000001",
        "WIKIDATA, Q42",
        "GRID, grid.5132.5",
        "CROSSREF_FUNDER, 10.13039/501100000780",
        "EMA_PRODUCT, EMEA/H/C/004662",
        "EUDRACT, 2016-002972-29",
        "EU_CT, 2024-511979-15-00",
        "NCT, NCT03373097",
        "ICD_10, C83.3",
        "ICD_10, C82",
        "ORPHANET, 98878",
        "EUDRAGMDP, NL/H 22/2003391"
    })
    void aCheckDigitDetectsAnyChangedDigit(String scheme, String value) {
        assertThat(new Identifier(scheme, value).validationError()).isNull();
        if (!scheme.matches("ROR|ORCID|ISNI|LEI")) {
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char digit = value.charAt(i);
            if (Character.isDigit(digit)) {
                String mistyped =
                        value.substring(0, i)
                                + (char) ('0' + (digit - '0' + 1) % 10)
                                + value.substring(i + 1);
                assertThat(new Identifier(scheme, mistyped).validationError())
                        .as(mistyped)
                        .isNotNull();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ROR, 05xvt9f1",
        "ROR, 05xvt9fi7",
        "ORCID, 0000000218250097",
        "OMS_LOC, ORG-100000001",
        "WIKIDATA, P31",
        "WIKIDATA, site-one",
        "LEI, 529900t8bm49aursdo55",
        "ror, 05xvt9f17",
        "GRID, 5132.5",
        "CROSSREF_FUNDER, 501100000780",
        "EMA_PRODUCT, EMEA/H/004662",
        "EUDRACT, 2022-501146-30",
        "EUDRACT, 2016-2972-29",
        "EU_CT, 2016-002972-29",
        "EU_CT, 2022-501146-30",
        "NCT, 03373097",
        "NCT, NCT0337309",
        "ICD_10, 83.3",
        "ICD_10, C8",
        "ICD_10, C83.345",
        "ORPHANET, ORPHA98878"
    })
    void aWrongFormIsRefused(String scheme, String value) {
        assertThat(new Identifier(scheme, value).validationError()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ROR, https://ror.org/05XVT9F17, 05xvt9f17",
        "ORCID, https://orcid.org/0000-0002-1694-233x, 0000-0002-1694-233X",
        "WIKIDATA, http://www.wikidata.org/entity/q42, Q42",
        "WIKIDATA, https://www.wikidata.org/wiki/Q42/, Q42",
        "ISNI, 0000 0001 2103 2683, 0000000121032683",
        "OMS_LOC, LOC-100000001, LOC-100000001",
        "CROSSREF_FUNDER, https://doi.org/10.13039/501100000780, 10.13039/501100000780",
        "EUDRACT, https://www.clinicaltrialsregister.eu/ctr-search/trial/2021-000937-15/NL,"
                + " 2021-000937-15",
        "EUDRACT,"
            + " https://www.clinicaltrialsregister.eu/ctr-search/search?query=eudract_number:2021-000937-15,"
            + " 2021-000937-15",
        "EU_CT, https://euclinicaltrials.eu/ctis-public/view/2024-511979-15-00?lang=en,"
                + " 2024-511979-15-00",
        "NCT, https://clinicaltrials.gov/study/nct03373097, NCT03373097",
        "ICD_10, https://icd.who.int/browse10/2019/en#/C83.3, C83.3",
        "ORPHANET, https://www.orpha.net/en/disease/detail/98878, 98878",
        "EUDRAGMDP, https://example.org/a/b, https://example.org/a/b"
    })
    void anAddressIsNormalisedToItsIdentifier(String scheme, String given, String id) {
        assertThat(new Identifier(scheme, given).normalised().value()).isEqualTo(id);
    }
}
