package studio.soliloquy.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import studio.soliloquy.error.ErrorCode;

class ErrorCodeTableTests {
    private static final Pattern ROW = Pattern.compile("\\| `([A-Z_]+)` \\| (\\d+|–) \\| .+ \\|");
    private static final String SOCKET_ONLY = "–";

    @Test
    void listsEveryCodeWithItsStatus() throws IOException {
        Map<String, String> documented = Files.readAllLines(Path.of("docs/api.md")).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2), (a, b) -> a + b, TreeMap::new));
        documented.replaceAll((code, status) -> code.startsWith("PREVIEW_") ? SOCKET_ONLY : status);

        assertThat(documented).isEqualTo(codes());
    }

    private static Map<String, String> codes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("studio.soliloquy").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class))
                        .flatMap(type -> List.of(type.reflect().getEnumConstants()).stream())
                        .map(ErrorCode.class::cast)
                        .collect(Collectors.toMap(
                                ErrorCode::name, ErrorCodeTableTests::status, (a, b) -> a + b, TreeMap::new));
    }

    private static String status(ErrorCode code) {
        return code.name().startsWith("PREVIEW_")
                ? SOCKET_ONLY
                : String.valueOf(ProblemStatus.of(code).value());
    }
}
