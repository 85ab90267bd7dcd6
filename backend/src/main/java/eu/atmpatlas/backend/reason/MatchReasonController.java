package eu.atmpatlas.backend.reason;

import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.backend.statement.StatementView;
import eu.atmpatlas.graph.entity.Entity;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.List;

/** The words and the statements of reasons. */
@Controller
class MatchReasonController {

    private final ExplanationWriter texts;

    MatchReasonController(ExplanationWriter texts) {
        this.texts = texts;
    }

    @SchemaMapping
    String text(MatchReason reason, @Argument @Nullable Language lang) {
        return texts.write(reason.explanation(), lang);
    }

    @SchemaMapping
    List<StatementView> statements(MatchReason reason) {
        Entity record = reason.record();
        return record == null
                ? List.of()
                : reason.statements().stream()
                        .map(statement -> StatementView.of(record, statement))
                        .toList();
    }
}
