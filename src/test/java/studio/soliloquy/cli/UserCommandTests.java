package studio.soliloquy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCommandTests {
    @TempDir
    private Path home;

    @Test
    void anAccountIsMadeChangedAndRemovedWithoutAServer() {
        assertThat(run("correct horse battery\n", "user", "add", "anna", "--role", "admin")
                        .exitCode())
                .isZero();
        assertThat(run("correct horse battery\n", "user", "add", "ben").exitCode())
                .isZero();
        assertThat(run("", "user").output()).containsPattern("anna +admin").containsPattern("ben +editor");

        RunCommand made = run("", "token", "create", "--user", "ben", "Nightly run");
        assertThat(made.output().strip()).hasSize(43);
        String listed = run("", "token", "--user", "ben").output();
        assertThat(listed).contains("Nightly run").doesNotContain(made.output().strip());
        assertThat(run("", "token", "revoke", "--user", "ben", listed.split(" ")[0])
                        .exitCode())
                .isZero();

        assertThat(run("", "user", "remove", "anna").errors()).contains("another administrator");
        assertThat(run("", "user", "remove", "ben").exitCode()).isZero();
        assertThat(run("short\n", "user", "password", "anna").exitCode()).isEqualTo(3);
    }

    private RunCommand run(String input, String... arguments) {
        InputStream former = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            String[] all = Arrays.copyOf(arguments, arguments.length + 2);
            all[arguments.length] = "--home";
            all[arguments.length + 1] = home.toString();
            return RunCommand.of(all);
        } finally {
            System.setIn(former);
        }
    }
}
