package eu.atmpatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import eu.atmpatlas.graph.testing.ClockRule;
import eu.atmpatlas.graph.testing.ParallelTestClass;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Each rule of {@link GraphModelArchitecture} holds, and finds a class that violates it. */
@ParallelTestClass
class GraphModelArchitectureTests {

    private static final String ROOT = "eu.atmpatlas.graph.";

    private static JavaClasses module;

    @TempDir private Path generated;

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(GraphModelArchitecture.DOES_NOT_DEPEND_ON_WEB, "graphql.GraphQL"),
                Arguments.of(
                        GraphModelArchitecture.DOES_NOT_DEPEND_ON_WEB, "jakarta.servlet.Servlet"),
                Arguments.of(
                        GraphModelArchitecture.ENGINE_ONLY_IN_DATABASE_PACKAGE,
                        "org.neo4j.graphdb.GraphDatabaseService"),
                Arguments.of(
                        GraphModelArchitecture.SESSIONS_ONLY_IN_DATABASE_PACKAGE,
                        "org.neo4j.driver.Session"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void packagesDoNotDependOnForbiddenTypes(ArchRule rule, String forbidden) throws IOException {
        rule.check(module());
        assertViolates(rule, field(ROOT + "place.Bad", ClassDesc.of(forbidden)));
    }

    @Test
    void writesGoThroughWriteService() throws IOException {
        GraphModelArchitecture.WRITES_ONLY_THROUGH_WRITE_SERVICE.check(module());
        assertViolates(
                GraphModelArchitecture.WRITES_ONLY_THROUGH_WRITE_SERVICE,
                callOfWrite(ROOT + "place.Bad"));
    }

    @Test
    void packagesHaveNoCycles() throws IOException {
        GraphModelArchitecture.HAS_NO_CYCLES.check(module());
        assertViolates(
                GraphModelArchitecture.HAS_NO_CYCLES,
                field(ROOT + "place.Bad", ClassDesc.of(ROOT + "kind.Worse")),
                field(ROOT + "kind.Worse", ClassDesc.of(ROOT + "place.Bad")));
    }

    @Test
    void dependenciesAreInjectedByConstructor() throws IOException {
        GraphModelArchitecture.INJECTS_BY_CONSTRUCTOR.check(module());
        assertViolates(
                GraphModelArchitecture.INJECTS_BY_CONSTRUCTOR, injectedField(ROOT + "place.Bad"));
    }

    @ParameterizedTest
    @MethodSource("emptyNames")
    void typesHaveNoEmptyNames(String name) throws IOException {
        GraphModelArchitecture.HAS_NO_EMPTY_NAMES.check(module());
        assertViolates(
                GraphModelArchitecture.HAS_NO_EMPTY_NAMES,
                field(ROOT + "place." + name, ConstantDescs.CD_int));
    }

    static Stream<String> emptyNames() {
        return Stream.of(
                "PlaceUtil",
                "PlaceUtils",
                "PlaceHelper",
                "PlaceManager",
                "PlaceImpl",
                "AbstractPlace");
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void daysComeFromTheClock(ClassDesc owner, String method, ClassDesc result) throws IOException {
        ClockRule.DAYS_COME_FROM_THE_ONE_CLOCK.check(module());
        assertViolates(
                ClockRule.DAYS_COME_FROM_THE_ONE_CLOCK,
                staticCall(ROOT + "place.Bad", owner, method, result));
    }

    static Stream<Arguments> clocks() {
        ClassDesc day = ClassDesc.of("java.time.LocalDate");
        ClassDesc dateTime = ClassDesc.of("java.time.ZonedDateTime");
        ClassDesc clock = ClassDesc.of("java.time.Clock");
        ClassDesc zone = ClassDesc.of("java.time.ZoneId");
        return Stream.of(
                Arguments.of(day, "now", day),
                Arguments.of(dateTime, "now", dateTime),
                Arguments.of(clock, "systemDefaultZone", clock),
                Arguments.of(zone, "systemDefault", zone));
    }

    @Test
    void packagesAreNullMarked() throws IOException {
        GraphModelArchitecture.PACKAGES_ARE_NULL_MARKED.check(module());
        assertViolates(
                GraphModelArchitecture.PACKAGES_ARE_NULL_MARKED,
                field(ROOT + "unmarked.Bad", ConstantDescs.CD_int));
    }

    @Test
    void recordsHaveNoArrays() throws IOException {
        GraphModelArchitecture.RECORDS_HAVE_NO_ARRAYS.check(module());
        assertViolates(
                GraphModelArchitecture.RECORDS_HAVE_NO_ARRAYS,
                recordOf(ROOT + "place.Bad", ConstantDescs.CD_int.arrayType()));
    }

    private static synchronized JavaClasses module() {
        if (module == null) {
            module =
                    new ClassFileImporter()
                            .withImportOption(new ImportOption.DoNotIncludeTests())
                            .withImportOption(new ImportOption.DoNotIncludeJars())
                            .importPackages("eu.atmpatlas.graph");
        }
        return module;
    }

    private void assertViolates(ArchRule rule, GeneratedClass... classes) throws IOException {
        for (GeneratedClass each : classes) {
            Files.write(generated.resolve(each.name().displayName() + ".class"), each.bytes());
        }
        assertThat(rule.evaluate(new ClassFileImporter().importPath(generated)).hasViolation())
                .as("a class that violates the rule: " + rule.getDescription())
                .isTrue();
    }

    /** A generated class, because the sources must not violate the rules. */
    private record GeneratedClass(ClassDesc name, byte[] bytes) {}

    private static GeneratedClass field(String name, ClassDesc type) {
        return generated(name, builder -> builder.withField("field", type, 0));
    }

    private static GeneratedClass injectedField(String name) {
        var injected =
                RuntimeVisibleAnnotationsAttribute.of(
                        Annotation.of(Autowired.class.describeConstable().orElseThrow()));
        return generated(
                name,
                builder ->
                        builder.withField(
                                "field", ConstantDescs.CD_int, field -> field.with(injected)));
    }

    private static GeneratedClass recordOf(String name, ClassDesc component) {
        return generated(
                name,
                builder ->
                        builder.withSuperclass(Record.class.describeConstable().orElseThrow())
                                .withField("field", component, ClassFile.ACC_FINAL)
                                .with(RecordAttribute.of()));
    }

    private static GeneratedClass callOfWrite(String name) {
        ClassDesc graph = ClassDesc.of(ROOT + "database.Graph");
        ClassDesc function = Function.class.describeConstable().orElseThrow();
        return generated(
                name,
                builder ->
                        builder.withMethodBody(
                                "call",
                                MethodTypeDesc.of(ConstantDescs.CD_void, graph),
                                ClassFile.ACC_STATIC,
                                code ->
                                        code.aload(0)
                                                .aconst_null()
                                                .invokevirtual(
                                                        graph,
                                                        "write",
                                                        MethodTypeDesc.of(
                                                                ConstantDescs.CD_Object, function))
                                                .pop()
                                                .return_()));
    }

    private static GeneratedClass staticCall(
            String name, ClassDesc owner, String method, ClassDesc result) {
        return generated(
                name,
                builder ->
                        builder.withMethodBody(
                                "call",
                                MethodTypeDesc.of(ConstantDescs.CD_void),
                                ClassFile.ACC_STATIC,
                                code ->
                                        code.invokestatic(owner, method, MethodTypeDesc.of(result))
                                                .pop()
                                                .return_()));
    }

    private static GeneratedClass generated(String name, Consumer<ClassBuilder> content) {
        ClassDesc type = ClassDesc.of(name);
        return new GeneratedClass(type, ClassFile.of().build(type, content));
    }
}
