package studio.soliloquy.web.guard;

import java.net.InetAddress;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;
import studio.soliloquy.account.AccountSettings;
import studio.soliloquy.account.Accounts;
import studio.soliloquy.account.LoginMissing;

/**
 * Asks for a login where other machines can reach the studio, or where the settings say so. Then the studio does not
 * start before somebody can log in.
 */
@Component
class ConfiguredLogin implements Login, SmartInitializingSingleton {
    private final boolean required;
    private final Accounts accounts;

    ConfiguredLogin(ServerProperties server, AccountSettings settings, Accounts accounts) {
        required = settings.login() == AccountSettings.Login.ALWAYS || isOpenToOthers(server.getAddress());
        this.accounts = accounts;
    }

    /** @param address where the server listens; null means everywhere */
    static boolean isOpenToOthers(InetAddress address) {
        return address == null || !address.isLoopbackAddress();
    }

    @Override
    public boolean isRequired() {
        return required;
    }

    /** Before the server listens. */
    @Override
    public void afterSingletonsInstantiated() {
        if (required && !accounts.haveAdmin()) {
            throw new LoginMissing();
        }
    }
}
