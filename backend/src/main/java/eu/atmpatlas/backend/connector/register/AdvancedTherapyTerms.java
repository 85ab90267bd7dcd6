package eu.atmpatlas.backend.connector.register;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Terms by which a register's entry is taken for one on advanced therapies. Registers of trials
 * have no mark for them.
 */
final class AdvancedTherapyTerms {

    private static final List<String> TERMS =
            List.of(
                    "gene therap(?:y|ies)",
                    "genetically (?:modified|engineered)",
                    "gene[- ]edited",
                    "gene transfer",
                    "CRISPR",
                    "cell therap(?:y|ies)",
                    "adoptive (?:cell|T[- ]cell)",
                    "chimeric antigen receptor",
                    "CAR[- ]?(?:T|NK|Treg)s?",
                    "TCR[- ]T",
                    "tumou?r[- ]infiltrating lymphocytes?",
                    "virus[- ]specific T[- ]cells?",
                    "regulatory T[- ]cells?",
                    "dendritic cells?",
                    "(?:mesenchymal|stromal|stem|progenitor) (?:stromal |stem )?cells?",
                    "chondrocytes?",
                    "keratinocytes?",
                    "fibroblasts?",
                    "myoblasts?",
                    "hepatocytes?",
                    "islet (?:cell )?transplant(?:ation)?",
                    "limbal",
                    "iPSC[- ]derived",
                    "tissue[- ]engineered",
                    "lentivir(?:al|us)",
                    "retrovir(?:al|us) vector",
                    "adeno[- ]associated",
                    "r?AAV\\d*",
                    "oncolytic",
                    "adenovir(?:al|us) vector",
                    "naked plasmid",
                    "\\w+(?:leucel|parvovec|repvec|plasmid|gene \\w+vec)");

    private static final Pattern ANY =
            Pattern.compile(
                    TERMS.stream().collect(Collectors.joining("|", "(?<!\\w)(?:", ")(?!\\w)")),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private AdvancedTherapyTerms() {}

    /** Whether a text has one of the terms. */
    static boolean occurIn(String text) {
        return ANY.matcher(text).find();
    }
}
