package studio.soliloquy.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import studio.soliloquy.render.RenderId;
import tools.jackson.databind.json.JsonMapper;

class PreviewClientTests {
    private static final int WAITING_MESSAGES = 8;

    private final RenderId render = new RenderId(UUID.randomUUID());
    private final TestingSession session = new TestingSession();
    private final PreviewClient client = new PreviewClient(session, JsonMapper.shared(), WAITING_MESSAGES);

    @Test
    void sendsOnlyTheNewestPictureToAClientThatIsBehind() throws InterruptedException {
        Watch watch = client.watch(new ClientMessage.Watch(render, 30, 640));
        client.introduce(watch, ServerMessage.snapshot(watch.channel(), "{}"));
        client.start();
        session.awaitSend();

        for (int index = 0; index < 100; index++) {
            client.show(watch, new PreviewPicture(index, 100, new byte[0]));
        }
        session.letGo();

        assertThat(session.next()).isInstanceOf(TextMessage.class);
        ByteBuffer picture = ((BinaryMessage) session.next()).getPayload();
        assertThat(picture.getInt(8)).isEqualTo(99);
        client.stop(CloseStatus.NORMAL);
        assertThat(session.closedWith()).isEqualTo(CloseStatus.NORMAL);
        assertThat(session.isEmpty()).isTrue();
    }

    @Test
    void sendsControlMessagesBeforePicturesAndAllInOrder() throws InterruptedException {
        Watch watch = client.watch(new ClientMessage.Watch(render, 30, 640));
        client.show(watch, new PreviewPicture(0, 1, new byte[0]));
        client.tell(watch, ServerMessage.changed(watch.channel(), "{\"n\":1}"));
        client.introduce(watch, ServerMessage.snapshot(watch.channel(), "{\"n\":0}"));
        client.tell(watch, ServerMessage.changed(watch.channel(), "{\"n\":2}"));
        session.letGo();
        client.start();

        for (int n = 0; n < 3; n++) {
            assertThat(session.next().getPayload().toString())
                    .contains("\"seq\":" + (n + 1))
                    .contains("{\"n\":" + n + "}");
        }
        assertThat(session.next()).isInstanceOf(BinaryMessage.class);
        client.stop(CloseStatus.NORMAL);
        assertThat(session.closedWith()).isEqualTo(CloseStatus.NORMAL);
    }

    @Test
    void closesAClientThatDoesNotTakeItsMessages() throws InterruptedException {
        Watch watch = client.watch(new ClientMessage.Watch(render, 30, 640));
        client.introduce(watch, ServerMessage.snapshot(watch.channel(), "{}"));
        client.start();
        session.awaitSend();

        for (int message = 0; message <= WAITING_MESSAGES; message++) {
            client.tell(watch, ServerMessage.changed(watch.channel(), "{}"));
        }
        session.letGo();

        CloseStatus reason = session.closedWith();
        assertThat(reason.getCode()).isEqualTo(CloseStatus.SESSION_NOT_RELIABLE.getCode());
        assertThat(reason.getReason()).isNotBlank();
    }

    @Test
    void keepsTheChannelOfARenderThatIsWatchedAgain() {
        Watch first = client.watch(new ClientMessage.Watch(render, 30, 640));
        Watch other = client.watch(new ClientMessage.Watch(new RenderId(UUID.randomUUID()), 30, 640));
        Watch again = client.watch(new ClientMessage.Watch(render, 10, 320));

        assertThat(again.channel()).isEqualTo(first.channel());
        assertThat(other.channel()).isNotEqualTo(first.channel());
    }

    @Test
    void tellsOfTheQueueBetweenControlMessagesAndPictures() throws InterruptedException {
        Watch watch = client.watch(new ClientMessage.Watch(render, 30, 640));
        client.show(watch, new PreviewPicture(0, 1, new byte[0]));
        client.queueChanged();
        client.watchQueue();
        client.introduce(watch, ServerMessage.snapshot(watch.channel(), "{}"));
        session.letGo();
        client.start();

        assertThat(session.next().getPayload().toString()).contains("\"snapshot\"");
        assertThat(session.next().getPayload().toString()).isEqualTo("{\"type\":\"queueChanged\",\"seq\":2}");
        assertThat(session.next()).isInstanceOf(BinaryMessage.class);

        for (int change = 0; change < 10 * WAITING_MESSAGES; change++) {
            client.queueChanged();
        }
        assertThat(session.next().getPayload().toString()).isEqualTo("{\"type\":\"queueChanged\",\"seq\":3}");
        client.unwatchQueue();
        client.queueChanged();
        client.stop(CloseStatus.NORMAL);
        assertThat(session.closedWith()).isEqualTo(CloseStatus.NORMAL);
        assertThat(session.isEmpty()).isTrue();
    }
}
