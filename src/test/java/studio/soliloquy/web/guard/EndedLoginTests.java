package studio.soliloquy.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import studio.soliloquy.StudioTest;
import studio.soliloquy.account.Account;
import studio.soliloquy.account.AccountStore;
import studio.soliloquy.account.Accounts;
import studio.soliloquy.account.NewSecret;
import studio.soliloquy.account.Role;
import studio.soliloquy.account.Secrets;
import studio.soliloquy.account.SignIn;
import studio.soliloquy.render.RenderDoubles;
import studio.soliloquy.web.StudioClient;

/** Whoever is let in no longer hears nothing more over the socket that was opened before. */
@StudioTest
@Import({RenderDoubles.class, StudioClient.class})
class EndedLoginTests {
    private static final String PASSWORD = "correct horse battery";
    private static final int LOGGED_OUT = 1008;
    private static final int PATIENCE_SECONDS = 20;

    @Autowired
    private StudioClient client;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Secrets secrets;

    @Autowired
    private SignIn door;

    @Autowired
    private AccountStore store;

    private Account anna;

    @BeforeEach
    void account() {
        if (!accounts.haveAdmin()) {
            accounts.add("admin", PASSWORD, Role.ADMIN);
        }
        anna = accounts.add("anna" + UUID.randomUUID(), PASSWORD, Role.EDITOR);
    }

    @AfterEach
    void clean() {
        if (store.get(anna.id()).isPresent()) {
            accounts.remove(anna);
        }
    }

    @Test
    void aTokenThatIsRevokedClosesItsSocketAndNoOther() throws Exception {
        NewSecret revoked = token();
        try (Watcher first = new Watcher(revoked);
                Watcher other = new Watcher(token())) {
            secrets.revoke(anna, revoked.secret().id());
            first.assertClosed();
            other.assertOpen();
        }
    }

    @Test
    void loggingOutClosesWhatThatBrowserHasOpen() throws Exception {
        NewSecret left = session();
        try (Watcher first = new Watcher(left);
                Watcher second = new Watcher(left);
                Watcher elsewhere = new Watcher(session())) {
            secrets.end(left.value());
            first.assertClosed();
            second.assertClosed();
            elsewhere.assertOpen();
        }
    }

    @Test
    void anotherPasswordEndsAllSessionsAndNoToken() throws Exception {
        NewSecret session = session();
        try (Watcher browser = new Watcher(session);
                Watcher program = new Watcher(token())) {
            accounts.changePassword(anna, PASSWORD + "!");
            browser.assertClosed();
            program.assertOpen();
            assertThat(secrets.bearer(session.value(), session.secret().kind())).isEmpty();
        }
    }

    @Test
    void anotherRoleAndTheEndOfTheAccountCloseEverything() throws Exception {
        NewSecret token = token();
        try (Watcher editor = new Watcher(token)) {
            accounts.changeRole(anna, Role.VIEWER);
            editor.assertClosed();
        }
        try (Watcher viewer = new Watcher(token)) {
            viewer.assertOpen();
            accounts.remove(anna);
            viewer.assertClosed();
        }
    }

    @Test
    void whatAnotherNodeEndsIsNoticedToo() throws Exception {
        NewSecret token = token();
        try (Watcher watcher = new Watcher(token)) {
            watcher.assertOpen();
            store.removeSecret(anna.id(), token.secret().id());
            watcher.assertClosed();
        }
    }

    private NewSecret token() {
        return secrets.token(anna, "test", 1);
    }

    private NewSecret session() {
        return door.enter(anna.name(), PASSWORD, "192.0.2.90");
    }

    /** A page or a program at the other end of a socket. */
    private final class Watcher implements WebSocket.Listener, AutoCloseable {
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder text = new StringBuilder();
        private final WebSocket socket;

        Watcher(NewSecret secret) throws Exception {
            WebSocket.Builder builder = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("Origin", "http://127.0.0.1:" + client.port());
            switch (secret.secret().kind()) {
                case TOKEN -> builder.header("Authorization", "Bearer " + secret.value());
                case SESSION -> builder.header("Cookie", SessionCookie.NAME + "=" + secret.value());
            }
            socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + client.port() + "/ws/preview"), this)
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }

        void assertOpen() throws Exception {
            socket.sendText("{\"type\": \"watchQueue\"}", true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).contains("queueChanged");
            assertThat(closed).isNotDone();
        }

        void assertClosed() throws Exception {
            assertThat(closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(LOGGED_OUT);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                heard.add(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            closed.complete(status);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.completeExceptionally(error);
        }

        @Override
        public void close() {
            socket.abort();
        }
    }
}
