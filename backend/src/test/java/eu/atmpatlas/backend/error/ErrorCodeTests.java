package eu.atmpatlas.backend.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The documentation of errors lists exactly the codes of the program. */
class ErrorCodeTests {

    @Test
    void everyCodeIsExplainedAndNoOther() throws IOException {
        String page = Files.readString(Path.of("../docs/errors.md"));
        assertThat(
                        Pattern.compile("^\\| `([A-Z_]+)` \\|", Pattern.MULTILINE)
                                .matcher(page)
                                .results()
                                .map(row -> row.group(1)))
                .containsExactlyElementsOf(
                        Arrays.stream(ErrorCode.values()).map(Enum::name).toList());
    }
}
