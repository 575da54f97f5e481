package studio.soliloquy.preview;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Where the preview is connected to. */
@Configuration
@EnableWebSocket
class PreviewConfiguration implements WebSocketConfigurer {
    private final PreviewSocket socket;
    private final HandshakeCheck check;

    PreviewConfiguration(PreviewSocket socket, HandshakeCheck check) {
        this.socket = socket;
        this.check = check;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(socket, "/ws/preview").addInterceptors(check);
    }
}
