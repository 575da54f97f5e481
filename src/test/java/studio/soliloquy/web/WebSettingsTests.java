package studio.soliloquy.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class WebSettingsTests {
    private final ApplicationContextRunner studio =
            new ApplicationContextRunner().withUserConfiguration(SettingsOnly.class);

    @EnableConfigurationProperties(WebSettings.class)
    static class SettingsOnly {}

    @ParameterizedTest
    @ValueSource(strings = {"studio.example", "192.168.1.20", "[fe80::1]", "nas"})
    void takeHosts(String host) {
        studio.withPropertyValues("studio.web.allowed-hosts=" + host)
                .run(context -> assertThat(context.getBean(WebSettings.class).allowedHosts())
                        .containsExactly(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"studio.example:8080", "http://studio.example", "*", "*.example", "a b", "fe80::1"})
    void takeNothingElse(String host) {
        studio.withPropertyValues("studio.web.allowed-hosts=" + host)
                .run(context -> assertThat(context).hasFailed());
    }
}
