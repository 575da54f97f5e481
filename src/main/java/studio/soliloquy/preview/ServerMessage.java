package studio.soliloquy.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.render.RenderId;

/**
 * What the studio says, without the number that it gets when it is sent.
 *
 * @param channel the number of the render on this connection, as in the binary header
 * @param render as JSON, made once for all clients
 * @param id of the render that is gone
 */
record ServerMessage(
        String type, Integer channel, String render, RenderId id, String code, String message, String hint) {

    static ServerMessage snapshot(int channel, String render) {
        return new ServerMessage("snapshot", channel, render, null, null, null, null);
    }

    static ServerMessage changed(int channel, String render) {
        return new ServerMessage("changed", channel, render, null, null, null, null);
    }

    static ServerMessage deleted(int channel, RenderId id) {
        return new ServerMessage("deleted", channel, null, id, null, null, null);
    }

    /** What has changed, the client asks for itself. */
    static ServerMessage queueChanged() {
        return new ServerMessage("queueChanged", null, null, null, null, null, null);
    }

    static ServerMessage error(StudioException failure) {
        return new ServerMessage(
                "error", null, null, null, failure.code().name(), failure.getMessage(), failure.hint());
    }

    /** @param seq one more for each text message of the connection */
    Numbered numbered(long seq) {
        return new Numbered(type, seq, channel, render, id, code, message, hint);
    }

    /** As it is sent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"type", "seq", "channel"})
    record Numbered(
            String type,
            long seq,
            Integer channel,
            @JsonRawValue String render,
            RenderId id,
            String code,
            String message,
            String hint) {}
}
