package eu.atmpatlas.graph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import eu.atmpatlas.graph.database.Graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import java.util.function.Function;

/** Architecture rules of this module. */
final class GraphModelArchitecture {

    static final ArchRule DOES_NOT_DEPEND_ON_WEB =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "graphql..",
                            "jakarta.servlet..",
                            "org.springframework.graphql..",
                            "org.springframework.http..",
                            "org.springframework.web..",
                            "eu.atmpatlas.backend..")
                    .because("the graph model must not depend on the interfaces that use it");

    static final ArchRule ENGINE_ONLY_IN_DATABASE_PACKAGE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("eu.atmpatlas.graph.database")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.neo4j.bolt..",
                            "org.neo4j.configuration..",
                            "org.neo4j.dbms..",
                            "org.neo4j.graphdb..",
                            "org.neo4j.io..",
                            "org.neo4j.kernel..",
                            "org.neo4j.logging..",
                            "org.neo4j.server..")
                    .because("an external server must work too, so all other code uses the driver");

    static final ArchRule SESSIONS_ONLY_IN_DATABASE_PACKAGE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("eu.atmpatlas.graph.database")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("org.neo4j.driver.Session")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("org.neo4j.driver.TransactionContext")
                    .because(
                            "every read goes through executeRead and every write through"
                                    + " executeWrite, with the shared bookmarks: see Graph");

    static final ArchRule WRITES_ONLY_THROUGH_WRITE_SERVICE =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "eu.atmpatlas.graph.database",
                            "eu.atmpatlas.graph.migration",
                            // Stores webhooks, which are not published data.
                            "eu.atmpatlas.graph.webhook",
                            // Stores API keys, which are not published data.
                            "eu.atmpatlas.graph.access",
                            // Stores runs of connectors, which are not published data.
                            "eu.atmpatlas.graph.connector",
                            // Store accounts, sessions and messages, which are not published data.
                            "eu.atmpatlas.graph.account",
                            "eu.atmpatlas.graph.mail",
                            // Stores proposals and the audit trail, which are not published data.
                            "eu.atmpatlas.graph.curation",
                            "eu.atmpatlas.graph.write")
                    .should()
                    .callMethod(Graph.class, "write", Function.class)
                    .because("a write outside the write service is neither validated nor logged");

    static final ArchRule HAS_NO_CYCLES =
            slices().matching("eu.atmpatlas.graph.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("packages without cycles can be understood one by one");

    static final ArchRule INJECTS_BY_CONSTRUCTOR =
            noFields()
                    .should()
                    .beAnnotatedWith(Autowired.class)
                    .orShould()
                    .beAnnotatedWith(Value.class)
                    .because("an object is complete after its construction");

    static final ArchRule HAS_NO_EMPTY_NAMES =
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveSimpleNameStartingWith("Abstract")
                    .because("such a name does not say what belongs in the class");

    static final ArchRule PACKAGES_ARE_NULL_MARKED =
            classes().should(beInNullMarkedPackage()).because("the compiler then checks nullness");

    static final ArchRule RECORDS_HAVE_NO_ARRAYS =
            classes()
                    .that()
                    .areRecords()
                    .and()
                    .resideOutsideOfPackage("eu.atmpatlas.graph.network..")
                    .should(haveNoArrays())
                    .because(
                            "records must be immutable; only the"
                                    + " network uses arrays, for speed");

    private GraphModelArchitecture() {}

    private static ArchCondition<JavaClass> beInNullMarkedPackage() {
        return new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked =
                        type.getPackage()
                                .tryGetPackageInfo()
                                .map(info -> info.isAnnotatedWith(NullMarked.class))
                                .orElse(false);
                if (!marked) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type, type.getPackageName() + " is not @NullMarked"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> haveNoArrays() {
        return new ArchCondition<>("have no array fields") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                        .filter(field -> field.getRawType().isArray())
                        .forEach(field ->
                                events.add(
                                        SimpleConditionEvent.violated(type, field.getFullName())));
            }
        };
    }
}
