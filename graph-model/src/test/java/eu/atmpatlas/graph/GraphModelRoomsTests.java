package eu.atmpatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

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

/** Each rule of {@link GraphModelRooms} holds, and each is broken by a class that breaks it. */
class GraphModelRoomsTests {

    private static final String ROOT = "eu.atmpatlas.graph.";

    private static JavaClasses module;

    @TempDir private Path made;

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(GraphModelRooms.SAYS_NOTHING_OF_THE_WEB, "graphql.GraphQL"),
                Arguments.of(GraphModelRooms.SAYS_NOTHING_OF_THE_WEB, "jakarta.servlet.Servlet"),
                Arguments.of(
                        GraphModelRooms.KNOWS_THE_ENGINE_IN_ONE_ROOM,
                        "org.neo4j.graphdb.GraphDatabaseService"),
                Arguments.of(
                        GraphModelRooms.OPENS_SESSIONS_IN_ONE_ROOM, "org.neo4j.driver.Session"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noRoomKnowsWhatItMustNot(ArchRule rule, String forbidden) throws IOException {
        rule.check(module());
        breaks(rule, field(ROOT + "place.Bad", ClassDesc.of(forbidden)));
    }

    @Test
    void writesGoThroughOneDoor() throws IOException {
        GraphModelRooms.WRITES_THROUGH_ONE_DOOR.check(module());
        breaks(GraphModelRooms.WRITES_THROUGH_ONE_DOOR, callOfWrite(ROOT + "place.Bad"));
    }

    @Test
    void roomsLeanOnEachOtherWithoutCycles() throws IOException {
        GraphModelRooms.HAS_NO_CYCLES.check(module());
        breaks(
                GraphModelRooms.HAS_NO_CYCLES,
                field(ROOT + "place.Bad", ClassDesc.of(ROOT + "kind.Worse")),
                field(ROOT + "kind.Worse", ClassDesc.of(ROOT + "place.Bad")));
    }

    @Test
    void objectsAreWholeOnceTheyAreMade() throws IOException {
        GraphModelRooms.INJECTS_BY_CONSTRUCTOR.check(module());
        breaks(GraphModelRooms.INJECTS_BY_CONSTRUCTOR, injectedField(ROOT + "place.Bad"));
    }

    @ParameterizedTest
    @MethodSource("emptyNames")
    void thingsAreNamedForWhatTheyAre(String name) throws IOException {
        GraphModelRooms.NAMES_THINGS_FOR_WHAT_THEY_ARE.check(module());
        breaks(
                GraphModelRooms.NAMES_THINGS_FOR_WHAT_THEY_ARE,
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

    @Test
    void everyRoomSaysWhatMayBeNull() throws IOException {
        GraphModelRooms.SAYS_WHAT_MAY_BE_NULL.check(module());
        breaks(
                GraphModelRooms.SAYS_WHAT_MAY_BE_NULL,
                field(ROOT + "unmarked.Bad", ConstantDescs.CD_int));
    }

    @Test
    void recordsHoldNoArrays() throws IOException {
        GraphModelRooms.HOLDS_NO_ARRAYS_IN_RECORDS.check(module());
        breaks(
                GraphModelRooms.HOLDS_NO_ARRAYS_IN_RECORDS,
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

    private void breaks(ArchRule rule, Made... classes) throws IOException {
        for (Made one : classes) {
            Files.write(made.resolve(one.name().displayName() + ".class"), one.bytes());
        }
        assertThat(rule.evaluate(new ClassFileImporter().importPath(made)).hasViolation())
                .as("a class that must break the rule: " + rule.getDescription())
                .isTrue();
    }

    /** A class made for the test, as it may not stand in the sources. */
    private record Made(ClassDesc name, byte[] bytes) {}

    private static Made field(String name, ClassDesc type) {
        return made(name, builder -> builder.withField("field", type, 0));
    }

    private static Made injectedField(String name) {
        var injected =
                RuntimeVisibleAnnotationsAttribute.of(
                        Annotation.of(Autowired.class.describeConstable().orElseThrow()));
        return made(
                name,
                builder ->
                        builder.withField(
                                "field", ConstantDescs.CD_int, field -> field.with(injected)));
    }

    private static Made recordOf(String name, ClassDesc component) {
        return made(
                name,
                builder ->
                        builder.withSuperclass(Record.class.describeConstable().orElseThrow())
                                .withField("field", component, ClassFile.ACC_FINAL)
                                .with(RecordAttribute.of()));
    }

    private static Made callOfWrite(String name) {
        ClassDesc graph = ClassDesc.of(ROOT + "database.Graph");
        ClassDesc function = Function.class.describeConstable().orElseThrow();
        return made(
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

    private static Made made(String name, Consumer<ClassBuilder> content) {
        ClassDesc type = ClassDesc.of(name);
        return new Made(type, ClassFile.of().build(type, content));
    }
}
