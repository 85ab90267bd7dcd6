package eu.atmpatlas.backend.change.graphql;

import eu.atmpatlas.backend.change.PublishedChange;
import eu.atmpatlas.backend.change.StatementChangeWriter;
import eu.atmpatlas.backend.graphql.Language;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.List;

/** The statements that a change added, changed or withdrew. */
@Controller
class StatementChangeController {

    private final StatementChangeWriter texts;

    StatementChangeController(StatementChangeWriter texts) {
        this.texts = texts;
    }

    @SchemaMapping(typeName = "Change")
    List<ChangedStatement> statements(PublishedChange change) {
        return change.statements().stream()
                .map(statement -> ChangedStatement.of(statement, change.sources()))
                .toList();
    }

    @SchemaMapping(typeName = "StatementChange")
    String text(ChangedStatement statement, @Argument @Nullable Language lang) {
        return texts.write(statement.change(), statement.sources(), lang);
    }
}
