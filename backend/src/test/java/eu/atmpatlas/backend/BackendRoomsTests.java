package eu.atmpatlas.backend;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** How the rooms of the atlas stand to each other. */
class BackendRoomsTests {

    private static final Pattern CYPHER =
            Pattern.compile("\\b(MATCH|MERGE|UNWIND|OPTIONAL MATCH|DETACH DELETE)\\b\\s*[(\\w$]");

    private static final JavaClasses ATLAS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    // In a whole build the graph's tests come as a jar of their own.
                    .withImportOption(where -> !where.contains("-tests.jar"))
                    .importPackages("eu.atmpatlas");

    @Test
    void theGraphKnowsNothingOfThoseWhoAskIt() {
        noClasses()
                .that(resideInAPackage("eu.atmpatlas.graph.."))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "eu.atmpatlas.backend..",
                                "graphql..",
                                "org.springframework.graphql..",
                                "org.springframework.web..",
                                "jakarta.servlet..",
                                "org.apache.lucene.."))
                .check(ATLAS);
    }

    @Test
    void onlyTheGraphTalksToTheDatabase() {
        noClasses()
                .that(resideInAPackage("eu.atmpatlas.backend.."))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.neo4j..", "eu.atmpatlas.graph.cypher.."))
                .check(ATLAS);
    }

    @Test
    void noCypherStandsInTheBackend() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().endsWith(".java") && CYPHER.matcher(text(file)).find()
                        || file.toString().endsWith(".cypher")) {
                    found.add(file.toString());
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(CYPHER.matcher("\"MATCH (e:Entity)\"").find()).isTrue();
    }

    @Test
    void featuresFormNoCycles() {
        slices().matching("eu.atmpatlas.backend.(*)..").should().beFreeOfCycles().check(ATLAS);
    }

    @Test
    void theRoomsOfTheGraphFormNoCyclesWithTheirNeighboursAbove() {
        noClasses()
                .that(
                        resideInAnyPackage(
                                "eu.atmpatlas.graph.kind..",
                                "eu.atmpatlas.graph.place..",
                                "eu.atmpatlas.graph.cypher..",
                                "eu.atmpatlas.graph.database.."))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "eu.atmpatlas.graph.entity..",
                                "eu.atmpatlas.graph.relation..",
                                "eu.atmpatlas.graph.write..",
                                "eu.atmpatlas.graph.change.."))
                .check(ATLAS);
    }

    @Test
    void thePlatformKnowsNoFeature() {
        noClasses()
                .that(resideInAPackage("eu.atmpatlas.backend.platform.."))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("eu.atmpatlas.backend..")
                                .and(resideOutsideOfPackage("eu.atmpatlas.backend.platform..")))
                .check(ATLAS);
    }

    @Test
    void searchKnowsNothingOfGraphql() {
        noClasses()
                .that(resideInAPackage("eu.atmpatlas.backend.search.."))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("graphql..", "org.springframework.graphql.."))
                .check(ATLAS);
    }

    @Test
    void whatAnswersRequestsStaysInItsRoom() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .check(ATLAS);
    }

    @Test
    void nothingIsPutIntoFieldsBehindAClassesBack() {
        noFields().should().beAnnotatedWith(Autowired.class).check(ATLAS);
    }

    @Test
    void everyRoomSaysWhatItIsForAndMarksItsNulls() throws IOException {
        var silent = new ArrayList<Path>();
        try (var folders = Files.walk(Path.of("src/main/java"))) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                try (var files = Files.list(folder)) {
                    boolean room = files.anyMatch(file -> file.toString().endsWith(".java"));
                    Path said = folder.resolve("package-info.java");
                    if (room
                            && !(Files.exists(said)
                                    && text(said).contains("@" + NullMarked.class.getSimpleName())
                                    && text(said).startsWith("/**"))) {
                        silent.add(folder);
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file);
    }
}
