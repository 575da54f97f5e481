package studio.soliloquy.cli;

import java.io.PrintWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a command talks: results go to the output, what is for people meanwhile goes to the errors.
 *
 * @param shown whether a person watches, so that progress is worth showing
 */
record Terminal(PrintWriter output, PrintWriter errors, boolean shown) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    void print(String line) {
        output.println(line);
        output.flush();
    }

    /** For people, beside the result. */
    void note(String line) {
        errors.println(line);
        errors.flush();
    }

    /** One line of JSON. */
    void printJson(Object value) {
        print(JSON.writeValueAsString(value));
    }
}
