package eu.atmpatlas.backend.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.network.NetworkNode;
import eu.atmpatlas.graph.network.NetworkPath;
import eu.atmpatlas.graph.network.NetworkTie;
import eu.atmpatlas.graph.relation.RelationType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.stream.Stream;

/** What the network says. */
class WordsTests {

    private static final List<Words> BOTH = List.of(Words.ENGLISH, Words.DUTCH);

    private final NetworkNode anna = node("anna", EntityKind.EXPERT, "Anna Vermeer");
    private final NetworkNode alpha = node("alpha", EntityKind.INSTITUTION, "Alpha Hospital");
    private final NetworkNode lab = node("lab", EntityKind.SITE, "Alpha Lab");
    private final NetworkNode beta = node("beta", EntityKind.SITE, "Beta Works");

    @ParameterizedTest
    @EnumSource
    void everyTieReadsFromBothEndsInBothLanguages(RelationType type) {
        for (Words words : BOTH) {
            for (String way : List.of(".out", ".in")) {
                assertThat(words.say(type + way, "Beta Works"))
                        .endsWith(" Beta Works")
                        .doesNotContain("{")
                        .hasSizeGreaterThan(12);
            }
        }
        assertThat(Words.ENGLISH.say(type + ".out", "X"))
                .isNotEqualTo(Words.DUTCH.say(type + ".out", "X"));
    }

    @ParameterizedTest
    @EnumSource
    void everyMeasureSaysHowItIsTaken(Method.Measure measure) {
        for (Words words : BOTH) {
            assertThat(words.say("method." + measure)).endsWith(".");
        }
    }

    @Test
    void aPathReadsAsASentence() {
        NetworkPath path =
                path(
                        List.of(anna, alpha, lab, beta),
                        tie(RelationType.AFFILIATED_WITH, anna, alpha, null),
                        tie(RelationType.OPERATES, alpha, lab, null),
                        tie(RelationType.SUPPLIES, beta, lab, "lentiviral vector"));
        assertThat(PathSentence.of(path, Words.ENGLISH))
                .isEqualTo(
                        "Anna Vermeer works at Alpha Hospital, which runs Alpha Lab, which is"
                                + " supplied by Beta Works (lentiviral vector).");
        assertThat(PathSentence.of(path, Words.DUTCH))
                .isEqualTo(
                        "Anna Vermeer werkt bij Alpha Hospital; deze exploiteert Alpha Lab; deze"
                                + " krijgt geleverd van Beta Works (lentiviral vector).");
    }

    @Test
    void aPersonOnTheWayIsSpokenOfAsOne() {
        NetworkPath path =
                path(
                        List.of(lab, anna, alpha),
                        tie(RelationType.COLLABORATES_WITH, lab, anna, null),
                        tie(RelationType.AFFILIATED_WITH, anna, alpha, null));
        assertThat(PathSentence.of(path, Words.ENGLISH))
                .isEqualTo(
                        "Alpha Lab works together with Anna Vermeer, who works at Alpha"
                                + " Hospital.");
        assertThat(PathSentence.of(path, Words.DUTCH))
                .isEqualTo("Alpha Lab werkt samen met Anna Vermeer; die werkt bij Alpha Hospital.");
    }

    @Test
    void namesAreSaidAsTheyAreEvenWithBracesInThem() {
        assertThat(Words.ENGLISH.say("OPERATES.out", "Site {0} 100%"))
                .isEqualTo("runs Site {0} 100%");
    }

    @Test
    void listsReadAsInEachLanguage() {
        assertThat(Words.ENGLISH.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(Words.DUTCH.list(List.of("a", "b"))).isEqualTo("a en b");
        assertThat(Words.DUTCH.list(List.of("a"))).isEqualTo("a");
        assertThat(Words.ENGLISH.list(List.of())).isEmpty();
    }

    @Test
    void whatHasNoWordsIsAFault() {
        assertThatThrownBy(() -> Words.ENGLISH.say("NO_SUCH.out", "X"))
                .hasMessageContaining("NO_SUCH.out");
    }

    private static NetworkNode node(String id, EntityKind kind, String name) {
        return new NetworkNode(id, kind, name, "NL", null, null);
    }

    private static NetworkTie tie(
            RelationType type, NetworkNode from, NetworkNode to, String role) {
        return new NetworkTie("t", type, from.id(), to.id(), role, null, null);
    }

    private static NetworkPath path(List<NetworkNode> nodes, NetworkTie... ties) {
        return new NetworkPath(nodes, Stream.of(ties).map(List::of).toList(), 1);
    }
}
