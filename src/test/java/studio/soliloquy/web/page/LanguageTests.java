package studio.soliloquy.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.TestingLogin;
import studio.soliloquy.web.WebTest;

/** In which language a page is written. */
@WebTest
class LanguageTests {
    @Autowired
    private StudioClient client;

    @Autowired
    private TestingLogin login;

    @AfterEach
    void open() {
        login.require(false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|de",
                "de-AT,de;q=0.9,en;q=0.8|de",
                "fr,de;q=0.5|de",
                "fr|en",
                "en-GB,de;q=0.5|en",
                "*|en",
                "nonsense ;|en"
            })
    void isTheFirstOneThatTheBrowserAsksForAndThatIsThere(String asked, String given) {
        assertThat(text(client.at("/queue").header("Accept-Language", asked))).contains("<html lang=\"" + given + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/library", "/queue", "/models", "/models/benchmark", "/system", "/accounts", "/login"})
    void isTheSameOnTheWholePage(String path) {
        String german = text(client.at(path).header("Accept-Language", "de"));

        assertThat(german)
                .contains("<html lang=\"de\"", ">Zum Inhalt springen<", "lang=\"en\">English<")
                .doesNotContain("??");
        assertThat(text(client.at(path))).contains("<html lang=\"en\"", "lang=\"de\">Deutsch<");
    }

    @Test
    void canBeChosenAndIsKept() {
        HttpResponse<byte[]> chosen = choose("de", "/models?imported=anna");
        String cookie = chosen.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("language="))
                .findFirst()
                .orElseThrow();

        assertThat(chosen.statusCode()).isEqualTo(302);
        assertThat(chosen.headers().firstValue("Location").orElseThrow()).endsWith("/models?imported=anna");
        assertThat(cookie).startsWith("language=de;").contains("SameSite=Lax", "HttpOnly", "Max-Age=", "Path=/");
        assertThat(text(client.at("/queue").header("Accept-Language", "en").header("Cookie", "language=de")))
                .contains("<html lang=\"de\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "", "../../etc", "de_DE_x"})
    void thatIsNotThereIsEnglish(String language) {
        assertThat(choose("fr", "/").statusCode()).isEqualTo(302);
        assertThat(text(client.at("/queue").header("Cookie", "language=" + language)))
                .contains("<html lang=\"en\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "/{x}", "?x"})
    void choosingItLeadsNowhereElse(String to) {
        assertThat(choose("de", to).headers().firstValue("Location").orElseThrow())
                .matches("(http://[^/]+)?/");
    }

    @Test
    void canBeChosenBeforeSomebodyLogsIn() {
        login.require(true);

        assertThat(choose("de", "/login?to=%2Fqueue")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/login?to=%2Fqueue");
        assertThat(text(client.at("/login?to=%2Fqueue"))).contains("name=\"to\" value=\"/login?to=%2Fqueue\"");
    }

    @Test
    void isThatOfFailuresAndOfWhatModelsAndDevicesSay() {
        assertThat(text(client.at("/nowhere").header("Accept", "text/html").header("Accept-Language", "de")))
                .contains("<html lang=\"de\"", "Unter dieser Adresse gibt es nichts");
        assertThat(text(client.at("/system").header("Accept-Language", "de")))
                .contains("Core ML gibt es nur unter macOS; dies ist Linux.", "1,0 GB von 24 GB");
        assertThat(refusedName("de"))
                .contains(
                        "Ein Projekt braucht einen Namen mit 1 bis 120 sichtbaren Zeichen.", "Im Wortlaut (englisch)");
        assertThat(refusedName("en")).doesNotContain("class=\"original\"");
    }

    /** Programs that read it are told the same whatever language they say they know. */
    @Test
    void ofTheApiIsEnglish() {
        HttpResponse<byte[]> answer =
                client.send(client.at("/api/v1/assets/AAAAAAAAAAAAAAAAAAAAAA").header("Accept-Language", "de"));

        assertThat(answer.body()).asString(StandardCharsets.UTF_8).contains("ASSET_NOT_FOUND", "There is no");
    }

    private String refusedName(String language) {
        return text(form("/projects", "name=%20").header("Accept-Language", language));
    }

    private HttpResponse<byte[]> choose(String language, String to) {
        return client.send(
                form("/language", "language=" + language + "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder form(String path, String body) {
        return client.changing(path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private String text(HttpRequest.Builder request) {
        return new String(client.send(request).body(), StandardCharsets.UTF_8);
    }
}
