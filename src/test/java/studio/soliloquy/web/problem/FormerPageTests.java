package studio.soliloquy.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class FormerPageTests {
    private static final String PROJECT = "/projects/00000000-0000-4000-8000-000000000000";

    @ParameterizedTest
    @CsvSource({
        "/projects, http://localhost:8080/, /",
        "/account/tokens, http://localhost:8080/account, /account",
        "/account/tokens, http://localhost:8080/account/tokens, /account",
        "/accounts/7/role, , /accounts",
        "/login, , /login",
        "/logout, http://localhost:8080/queue, /queue",
        "/logout, , /",
        PROJECT + "/rename, http://localhost:8080" + PROJECT + ", " + PROJECT,
        "/projects, http://evil.example//evil.example/login, /",
        "/projects, javascript:alert(1), /",
        "/projects, '::', /"
    })
    void isOneOfTheStudiosOwn(String asked, String referer, String page) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", asked);
        if (referer != null) {
            request.addHeader("Referer", referer);
        }
        assertThat(FormerPage.of(request)).isEqualTo(page);
    }
}
