package eu.atmpatlas.backend.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.network.model.NetworkNode;
import eu.atmpatlas.graph.network.model.NetworkPath;
import eu.atmpatlas.graph.network.model.NetworkRelation;
import eu.atmpatlas.graph.relation.RelationType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.stream.Stream;

/** The texts of the network. */
class NetworkMessagesTests {

    private static final List<NetworkMessages> LANGUAGES =
            List.of(NetworkMessages.ENGLISH, NetworkMessages.DUTCH);

    private final NetworkNode anna = node("anna", EntityKind.EXPERT, "Anna Vermeer");
    private final NetworkNode alpha = node("alpha", EntityKind.INSTITUTION, "Alpha Hospital");
    private final NetworkNode lab = node("lab", EntityKind.SITE, "Alpha Lab");
    private final NetworkNode beta = node("beta", EntityKind.SITE, "Beta Works");

    @ParameterizedTest
    @EnumSource
    void everyRelationTypeHasMessagesForBothEnds(RelationType type) {
        for (NetworkMessages messages : LANGUAGES) {
            for (String way : List.of(".out", ".in")) {
                assertThat(messages.format(type + way, "Beta Works"))
                        .endsWith(" Beta Works")
                        .doesNotContain("{")
                        .hasSizeGreaterThan(12);
            }
        }
        assertThat(NetworkMessages.ENGLISH.format(type + ".out", "X"))
                .isNotEqualTo(NetworkMessages.DUTCH.format(type + ".out", "X"));
    }

    @ParameterizedTest
    @EnumSource
    void everyMeasureSaysHowItIsTaken(MeasureMethod.Measure measure) {
        for (NetworkMessages messages : LANGUAGES) {
            assertThat(messages.format("method." + measure)).endsWith(".");
        }
    }

    @Test
    void aPathReadsAsASentence() {
        NetworkPath path =
                path(
                        List.of(anna, alpha, lab, beta),
                        relation(RelationType.AFFILIATED_WITH, anna, alpha, null),
                        relation(RelationType.OPERATES, alpha, lab, null),
                        relation(RelationType.SUPPLIES, beta, lab, "lentiviral vector"));
        assertThat(PathSentence.of(path, NetworkMessages.ENGLISH))
                .isEqualTo(
                        "Anna Vermeer works at Alpha Hospital, which runs Alpha Lab, which is"
                                + " supplied by Beta Works (lentiviral vector).");
        assertThat(PathSentence.of(path, NetworkMessages.DUTCH))
                .isEqualTo(
                        "Anna Vermeer werkt bij Alpha Hospital; deze exploiteert Alpha Lab; deze"
                                + " krijgt geleverd van Beta Works (lentiviral vector).");
    }

    @Test
    void aPersonOnTheWayIsSpokenOfAsOne() {
        NetworkPath path =
                path(
                        List.of(lab, anna, alpha),
                        relation(RelationType.COLLABORATES_WITH, lab, anna, null),
                        relation(RelationType.AFFILIATED_WITH, anna, alpha, null));
        assertThat(PathSentence.of(path, NetworkMessages.ENGLISH))
                .isEqualTo(
                        "Alpha Lab works together with Anna Vermeer, who works at Alpha"
                                + " Hospital.");
        assertThat(PathSentence.of(path, NetworkMessages.DUTCH))
                .isEqualTo("Alpha Lab werkt samen met Anna Vermeer; die werkt bij Alpha Hospital.");
    }

    @Test
    void namesAreSaidAsTheyAreEvenWithBracesInThem() {
        assertThat(NetworkMessages.ENGLISH.format("OPERATES.out", "Site {0} 100%"))
                .isEqualTo("runs Site {0} 100%");
    }

    @Test
    void listsReadAsInEachLanguage() {
        assertThat(NetworkMessages.ENGLISH.joinList(List.of("a", "b", "c")))
                .isEqualTo("a, b and c");
        assertThat(NetworkMessages.DUTCH.joinList(List.of("a", "b"))).isEqualTo("a en b");
        assertThat(NetworkMessages.DUTCH.joinList(List.of("a"))).isEqualTo("a");
        assertThat(NetworkMessages.ENGLISH.joinList(List.of())).isEmpty();
    }

    @Test
    void aMissingMessageIsAnError() {
        assertThatThrownBy(() -> NetworkMessages.ENGLISH.format("NO_SUCH.out", "X"))
                .hasMessageContaining("NO_SUCH.out");
    }

    private static NetworkNode node(String id, EntityKind kind, String name) {
        return new NetworkNode(id, kind, name, "NL", null, null);
    }

    private static NetworkRelation relation(
            RelationType type, NetworkNode from, NetworkNode to, String role) {
        return new NetworkRelation("t", type, from.id(), to.id(), role, null, null);
    }

    private static NetworkPath path(List<NetworkNode> nodes, NetworkRelation... relations) {
        return new NetworkPath(nodes, Stream.of(relations).map(List::of).toList(), 1);
    }
}
