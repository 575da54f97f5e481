package studio.soliloquy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a browser loads with the first page: little, and from this studio alone. */
@WebTest
class FirstPageTests {
    private static final int MOST_COMPRESSED = 300 * 1024;
    private static final Pattern REFERENCE = Pattern.compile("(?:src|href|poster|action)=\"([^\"]*)\"");
    private static final Pattern STATIC_IMPORT =
            Pattern.compile("(?:^|[;\\n}])\\s*(?:import|export)[^\"'();]{0,2000}?[\"'](\\./[^\"']+\\.js)[\"']");
    private static final Pattern CSS_REFERENCE = Pattern.compile("(?:url\\(|@import)\\s*[\"']?([^\"')\\s]+)");

    /** Loading something, with the address written out; the names of XML's languages are addresses that nobody loads. */
    private static final Pattern FOREIGN_LOAD = Pattern.compile(
            "(?:fetch|import|WebSocket|Worker|EventSource|sendBeacon|importScripts)\\s*\\(\\s*[`\"'](?:https?:|wss?:)?//");

    @Autowired
    private StudioClient client;

    private String text(String path) {
        var answer = client.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void itsScriptsAreSmall() throws IOException {
        Map<String, String> scripts = new LinkedHashMap<>();
        collect("/assets/studio.js", scripts, new HashSet<>());
        int compressed = 0;
        for (String script : scripts.values()) {
            compressed += compressed(script);
        }
        assertThat(compressed).as("compressed bytes of %s", scripts.keySet()).isBetween(1, MOST_COMPRESSED);
    }

    /** With what it imports, but without what it may load later. */
    private void collect(String path, Map<String, String> scripts, Set<String> seen) {
        if (seen.add(path)) {
            String script = text(path);
            scripts.put(path, script);
            Matcher imported = STATIC_IMPORT.matcher(script);
            while (imported.find()) {
                collect("/assets/" + imported.group(1).substring(2), scripts, seen);
            }
        }
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    @Test
    void noPageRefersToAnotherMachine() {
        for (String page :
                new String[] {"/", "/queue", "/models", "/system", "/models/benchmark", "/login", "/accounts"}) {
            Matcher reference = REFERENCE.matcher(text(page).replaceAll("<a [^>]*>", ""));
            while (reference.find()) {
                assertThat(reference.group(1)).as(page).matches("(/(?!/)|#|blob:|data:).*|");
            }
        }
    }

    @Test
    void noPageMayLoadFromAnotherMachine() {
        String policy =
                client.get("/").headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("default-src 'self'", "connect-src 'self'", "form-action 'self'");
        for (String directive : policy.split("; ")) {
            for (String source : directive.replaceFirst("^\\S+ ", "").split(" ")) {
                assertThat(source).as(directive).isIn("'self'", "'none'", "blob:", "data:");
            }
        }
    }

    @Test
    void neitherScriptsNorStylesLoadFromAnotherMachine() {
        Map<String, String> scripts = new LinkedHashMap<>();
        collect("/assets/studio.js", scripts, new HashSet<>());
        scripts.forEach((path, script) ->
                assertThat(FOREIGN_LOAD.matcher(script).find()).as(path).isFalse());
        Matcher reference = CSS_REFERENCE.matcher(text("/assets/studio.css"));
        while (reference.find()) {
            assertThat(reference.group(1)).matches("(/(?!/)|\\./|data:|#).*");
        }
    }
}
