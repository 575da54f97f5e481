package studio.soliloquy.account;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever opens the studio to others that it needs an account first, and how to make one. */
class LoginMissingAnalyzer extends AbstractFailureAnalyzer<LoginMissing> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LoginMissing cause) {
        return new FailureAnalysis(
                "The studio is to ask for a login, because other machines can reach it (server.address) or because"
                        + " studio.account.login says so, but there is no administrator's account yet.",
                "Make one with \"java -jar soliloquy.jar user add NAME --role admin --home FOLDER\", where FOLDER is the"
                        + " studio's home, and start again. Or set server.address=127.0.0.1 to keep the studio to this"
                        + " machine, where nobody has to log in.",
                cause);
    }
}
