package studio.soliloquy.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
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

    @Test
    void germanSaysOfEveryCodeWhatWentWrongAndWhatToDo() throws IOException {
        Properties german = new Properties();
        try (Reader text = Files.newBufferedReader(Path.of("src/main/resources/problems_de.properties"))) {
            german.load(text);
        }

        assertThat(german.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(codes().keySet().stream()
                        .flatMap(code -> Stream.of(code, code + ".hint"))
                        .toList());
        assertThat(german.values())
                .allSatisfy(words -> assertThat(words.toString()).endsWith("."));
    }

    private static Map<String, String> codes() {
        return types().flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(ErrorCode.class::cast)
                .collect(Collectors.toMap(ErrorCode::name, ErrorCodeTableTests::status, (a, b) -> a + b, TreeMap::new));
    }

    /** Without those that tests have for themselves. */
    private static Stream<Class<?>> types() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(ErrorCode.class));
        URL own = ErrorCode.class.getProtectionDomain().getCodeSource().getLocation();
        return scan.findCandidateComponents(ErrorCode.class.getPackageName().replaceAll("\\.[^.]+$", "")).stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .filter(type ->
                        type.getProtectionDomain().getCodeSource().getLocation().equals(own));
    }

    private static String status(ErrorCode code) {
        return code.name().startsWith("PREVIEW_")
                ? SOCKET_ONLY
                : String.valueOf(ProblemStatus.of(code).value());
    }
}
