package eu.atmpatlas.backend;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.testing.ClockRule;
import eu.atmpatlas.graph.testing.ParallelTestClass;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dependency rules between the packages of the atlas. */
@ParallelTestClass
class BackendArchitectureTests {

    private static final Pattern CYPHER =
            Pattern.compile("\\b(MATCH|MERGE|UNWIND|OPTIONAL MATCH|DETACH DELETE)\\b\\s*[(\\w$]");

    private static final String[] WEB_INFRASTRUCTURE = {
        "eu.atmpatlas.backend.error..", "eu.atmpatlas.backend.graphql..",
        "eu.atmpatlas.backend.http..", "eu.atmpatlas.backend.page.."
    };

    private static final JavaClasses ATLAS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    // In a full build the graph's tests are in a separate jar.
                    .withImportOption(where -> !where.contains("-tests.jar"))
                    .importPackages("eu.atmpatlas");

    @Test
    void graphModelDoesNotDependOnBackend() {
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
    void onlyTheGraphModelAccessesTheDatabase() {
        noClasses()
                .that(resideInAPackage("eu.atmpatlas.backend.."))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.neo4j..", "eu.atmpatlas.graph.cypher.."))
                .check(ATLAS);
    }

    @Test
    void backendContainsNoCypher() throws IOException {
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
    void featurePackagesAreFreeOfCycles() {
        slices().matching("eu.atmpatlas.backend.(*)..").should().beFreeOfCycles().check(ATLAS);
    }

    @Test
    void lowerGraphPackagesDoNotDependOnHigherOnes() {
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
    void webInfrastructureDependsOnNoFeature() {
        noClasses()
                .that(resideInAnyPackage(WEB_INFRASTRUCTURE))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("eu.atmpatlas.backend..")
                                .and(resideOutsideOfPackages(WEB_INFRASTRUCTURE)))
                .check(ATLAS);
    }

    @Test
    void searchDoesNotDependOnGraphQl() {
        noClasses()
                .that(resideInAPackage("eu.atmpatlas.backend.search.."))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("graphql..", "org.springframework.graphql.."))
                .check(ATLAS);
    }

    @Test
    void draftsAreMadeWithTheirBuilder() {
        noClasses()
                .that()
                .doNotHaveSimpleName("EntityDraftBuilder")
                .should()
                .callConstructorWhere(
                        describe(
                                "makes an EntityDraft",
                                call -> call.getTargetOwner().isEquivalentTo(EntityDraft.class)))
                .because("thirteen arguments in a row are easily confused")
                .check(ATLAS);
    }

    @Test
    void whatFollowsTheKindsNamesNone() {
        noClasses()
                .that(
                        resideInAnyPackage(
                                "eu.atmpatlas.backend.bulk..",
                                "eu.atmpatlas.backend.change..",
                                "eu.atmpatlas.backend.embed..",
                                "eu.atmpatlas.backend.exporting..",
                                "eu.atmpatlas.backend.feed..",
                                "eu.atmpatlas.backend.importing..",
                                "eu.atmpatlas.backend.rdf..",
                                "eu.atmpatlas.backend.search..",
                                "eu.atmpatlas.backend.webhook.."))
                .should()
                .accessFieldWhere(
                        describe(
                                "names a kind",
                                access ->
                                        access.getTargetOwner().isEquivalentTo(EntityKind.class)
                                                && isKind(access.getTarget().getName())))
                .because("a new kind is one definition, not an edit of each of them")
                .check(ATLAS);
    }

    private static boolean isKind(String field) {
        return Stream.of(EntityKind.values()).anyMatch(kind -> kind.name().equals(field));
    }

    @Test
    void controllersArePackagePrivate() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .check(ATLAS);
    }

    @Test
    void daysComeFromTheOneClock() {
        ClockRule.DAYS_COME_FROM_THE_ONE_CLOCK.check(ATLAS);
    }

    @Test
    void noFieldInjection() {
        noFields().should().beAnnotatedWith(Autowired.class).check(ATLAS);
    }

    @Test
    void everyPackageIsDocumentedAndNullMarked() throws IOException {
        var undocumented = new ArrayList<Path>();
        try (var folders = Files.walk(Path.of("src/main/java"))) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                try (var files = Files.list(folder)) {
                    boolean hasSources = files.anyMatch(file -> file.toString().endsWith(".java"));
                    Path packageInfo = folder.resolve("package-info.java");
                    if (hasSources
                            && !(Files.exists(packageInfo)
                                    && text(packageInfo)
                                            .contains("@" + NullMarked.class.getSimpleName())
                                    && text(packageInfo).startsWith("/**"))) {
                        undocumented.add(folder);
                    }
                }
            }
        }
        assertThat(undocumented).isEmpty();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file);
    }
}
