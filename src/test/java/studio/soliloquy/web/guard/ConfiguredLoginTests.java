package studio.soliloquy.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import studio.soliloquy.account.AccountSettings;
import studio.soliloquy.account.Accounts;
import studio.soliloquy.account.LoginMissing;
import studio.soliloquy.account.Role;
import studio.soliloquy.web.InMemoryAccountStore;

class ConfiguredLoginTests {
    private final ApplicationContextRunner studio =
            new ApplicationContextRunner().withUserConfiguration(Parts.class).withBean(ConfiguredLogin.class);

    @ComponentScan(
            basePackages = "studio.soliloquy.account",
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(JdbcAccountStore|Tests|Database)"))
    @EnableConfigurationProperties({AccountSettings.class, ServerProperties.class})
    static class Parts {
        @Bean
        InMemoryAccountStore store() {
            return new InMemoryAccountStore();
        }
    }

    /** Has an administrator before anything asks for one. */
    static class WithAdministrator {
        WithAdministrator(Accounts accounts) {
            accounts.add("anna", "correct horse battery", Role.ADMIN);
        }
    }

    @Test
    void onThisMachineNobodyLogsIn() {
        studio.withPropertyValues("server.address=127.0.0.1")
                .run(context ->
                        assertThat(context.getBean(Login.class).isRequired()).isFalse());
        studio.withPropertyValues("server.address=::1")
                .run(context ->
                        assertThat(context.getBean(Login.class).isRequired()).isFalse());
    }

    @Test
    void theStudioIsNotOpenedToOthersBeforeSomebodyCanLogIn() {
        for (String open : new String[] {
            "server.address=0.0.0.0", "server.address=192.0.2.7", "server.port=0", "studio.account.login=always"
        }) {
            studio.withPropertyValues(open)
                    .run(context -> assertThat(context).getFailure().isInstanceOf(LoginMissing.class));
        }
    }

    @Test
    void withAnAdministratorItIs() {
        studio.withBean(WithAdministrator.class)
                .withPropertyValues("server.address=0.0.0.0")
                .run(context ->
                        assertThat(context.getBean(Login.class).isRequired()).isTrue());
    }

    @Test
    void loopbackIsThisMachineAlone() throws UnknownHostException {
        assertThat(ConfiguredLogin.isOpenToOthers(InetAddress.getByName("127.0.0.2")))
                .isFalse();
        assertThat(ConfiguredLogin.isOpenToOthers(InetAddress.getByName("10.0.0.1")))
                .isTrue();
        assertThat(ConfiguredLogin.isOpenToOthers(null)).isTrue();
    }
}
