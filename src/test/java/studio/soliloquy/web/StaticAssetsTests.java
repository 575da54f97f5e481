package studio.soliloquy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class StaticAssetsTests {
    @Autowired
    private StudioClient client;

    @Test
    void areAskedForAgainAndSentOnlyWhenTheyChanged() {
        HttpResponse<byte[]> first = client.get("/assets/studio.js");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type")).hasValue("text/javascript");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");

        String version = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> second = client.send(client.at("/assets/studio.js").header("If-None-Match", version));
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }
}
