package studio.soliloquy.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.soliloquy.web.ProblemAssert.assertProblem;
import static studio.soliloquy.web.StudioClient.json;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderStream;
import studio.soliloquy.web.InMemoryRenderQueue;
import studio.soliloquy.web.InMemoryRenderStreams;
import studio.soliloquy.web.StudioClient;
import studio.soliloquy.web.WebTest;

@WebTest
class StreamApiTests {
    private static final List<String> ALL =
            List.of("index.m3u8", "video.m3u8", "sound.m3u8", "init.mp4", "segment-0.m4s", "sound.mp4");

    @Autowired
    private StudioClient client;

    @Autowired
    private InMemoryRenderQueue queue;

    @Autowired
    private InMemoryRenderStreams streams;

    @Test
    void theIndexNamesPicturesAndSound() {
        HttpResponse<byte[]> response = client.get(streaming(false) + "/index.m3u8");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualTo("application/vnd.apple.mpegurl");
        assertThat(text(response)).isEqualTo("""
                #EXTM3U
                #EXT-X-VERSION:7
                #EXT-X-INDEPENDENT-SEGMENTS
                #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="Sound",DEFAULT=YES,AUTOSELECT=YES,URI="sound.m3u8"
                #EXT-X-STREAM-INF:BANDWIDTH=2160000,CODECS="avc1.64001E,mp4a.40.2",RESOLUTION=640x480,FRAME-RATE=25.000,AUDIO="sound"
                video.m3u8
                """);
    }

    @Test
    void theGrowingPlaylistListsWhatIsDoneAndLeavesTheEndOpen() {
        HttpResponse<byte[]> response = client.get(streaming(false) + "/video.m3u8");

        assertThat(header(response, "Cache-Control")).contains("no-store");
        assertThat(text(response)).isEqualTo("""
                #EXTM3U
                #EXT-X-VERSION:7
                #EXT-X-INDEPENDENT-SEGMENTS
                #EXT-X-TARGETDURATION:4
                #EXT-X-MEDIA-SEQUENCE:0
                #EXT-X-PLAYLIST-TYPE:EVENT
                #EXT-X-START:TIME-OFFSET=0
                #EXT-X-MAP:URI="init.mp4"
                #EXTINF:3.960000,
                segment-0.m4s
                #EXTINF:4.000000,
                segment-1.m4s
                """);
    }

    @Test
    void theSoundLiesInOneFile() {
        assertThat(text(client.get(streaming(false) + "/sound.m3u8"))).isEqualTo("""
                #EXTM3U
                #EXT-X-VERSION:7
                #EXT-X-INDEPENDENT-SEGMENTS
                #EXT-X-TARGETDURATION:5
                #EXT-X-MEDIA-SEQUENCE:0
                #EXT-X-PLAYLIST-TYPE:EVENT
                #EXT-X-START:TIME-OFFSET=0
                #EXT-X-MAP:URI="sound.mp4",BYTERANGE="3@0"
                #EXTINF:4.010000,
                #EXT-X-BYTERANGE:4@3
                sound.mp4
                #EXTINF:4.010000,
                #EXT-X-BYTERANGE:4@7
                sound.mp4
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"video.m3u8", "sound.m3u8"})
    void whatIsWholeSaysSo(String playlist) {
        assertThat(text(client.get(streaming(true) + "/" + playlist))).endsWith("#EXT-X-ENDLIST\n");
    }

    @ParameterizedTest
    @CsvSource({
        "init.mp4, video/mp4, HDR",
        "segment-0.m4s, video/mp4, s0",
        "segment-1.m4s, video/mp4, s1",
        "sound.mp4, audio/mp4, HDRs0s1s2s3"
    })
    void servesThePartsToBeKept(String name, String type, String bytes) {
        HttpResponse<byte[]> response = client.get(streaming(false) + "/" + name);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualTo(type);
        assertThat(header(response, "Cache-Control")).contains("immutable", "private", "max-age=31536000");
        assertThat(text(response)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"sound.mp4, bytes=3-6, s0s1", "segment-1.m4s, bytes=1-1, 1", "init.mp4, bytes=1-, DR"})
    void answersRanges(String name, String range, String bytes) {
        HttpResponse<byte[]> response =
                client.send(client.at(streaming(false) + "/" + name).header("Range", range));

        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(text(response)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sound.mp4", "segment-0.m4s", "init.mp4"})
    void refusesRangesThatThereAreNone(String name) {
        assertProblem(
                client.send(client.at(streaming(false) + "/" + name).header("Range", "bytes=900-")),
                416,
                "RANGE_INVALID");
    }

    @Test
    void asksForPatienceBeforeTheFirstSegment() {
        String render = render();

        for (String name : ALL) {
            assertProblem(client.get(render + "/stream/" + name), 409, "STREAM_NOT_READY");
        }
    }

    @Test
    void saysThatAnEndedRenderIsPlayedAsAWhole() {
        String stream = streaming(true);
        queue.cancel(id(stream.replace("/stream", "")));

        for (String name : ALL) {
            assertProblem(client.get(stream + "/" + name), 410, "STREAM_ENDED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"segment-2.m4s", "segment-9999999.m4s"})
    void knowsNoSegmentThatIsNotDone(String name) {
        assertProblem(client.get(streaming(false) + "/" + name), 404, "STREAM_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"segment--1.m4s", "segment-x.m4s", "segment-.m4s", "segment-99999999.m4s", "speech.f32"})
    void servesNothingElseOfTheJob(String name) {
        assertProblem(client.get(streaming(false) + "/" + name), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "none", "..%2e"})
    void knowsNoStreamOfARenderThatIsNotThere(String id) {
        assertThat(client.get("/api/v1/renders/" + id + "/stream/index.m3u8").statusCode())
                .isIn(400, 404);
    }

    private String render() {
        String project = "/api/v1/projects/"
                + json(client.postJson("/api/v1/projects", "{\"name\":\"Growing\"}"))
                        .get("id")
                        .asString();
        client.patchJson(
                project,
                "{\"subject\":\"" + client.uploaded("PICT") + "\",\"audio\":\"" + client.uploaded("RIFF") + "\"}");
        return client.post(project + "/renders")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private String streaming(boolean whole) {
        String render = render();
        streams.show(
                id(render),
                new RenderStream(
                        List.of("avc1.64001E", "mp4a.40.2"),
                        640,
                        480,
                        25,
                        2_160_000,
                        List.of(3.96, 4.0),
                        4,
                        List.of(new RenderStream.SoundPart(4.01, 3, 4), new RenderStream.SoundPart(4.01, 7, 4)),
                        4.01,
                        3,
                        whole));
        return render + "/stream";
    }

    private static RenderId id(String render) {
        return new RenderId(UUID.fromString(render.substring(render.lastIndexOf('/') + 1)));
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
