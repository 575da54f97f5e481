package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderStreams;

/** Plays a render, with its sound, while it is made: HTTP Live Streaming over what is done. */
@RestController
@RequestMapping("/api/v1/renders/{id}/stream")
@Tag(name = "Streams")
@ApiResponse(responseCode = "404", ref = "NotFound")
@ApiResponse(responseCode = "409", ref = "Conflict")
@ApiResponse(responseCode = "410", ref = "Gone")
class StreamController {
    private static final String PLAYLIST = "application/vnd.apple.mpegurl";
    private static final String VIDEO = "video/mp4";
    private static final String AUDIO = "audio/mp4";

    /** A segment that was published stays what it is. */
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final RenderStreams streams;

    StreamController(RenderStreams streams) {
        this.streams = streams;
    }

    @GetMapping("/index.m3u8")
    @Operation(
            operationId = "getStream",
            summary = "The playlist to open while a render to MP4 is being made",
            description = "HTTP Live Streaming of what is rendered, with the sound; it names all that is needed."
                    + " `streamable` says when there is something. Once the render is done its video takes over.")
    @ApiResponse(
            responseCode = "200",
            description = "The playlist",
            content = @Content(mediaType = PLAYLIST, schema = @Schema(type = "string")))
    ResponseEntity<String> index(@PathVariable RenderId id) {
        return playlist(StreamPlaylists.index(streams.get(id)));
    }

    @GetMapping("/video.m3u8")
    @Operation(operationId = "getStreamPictures", summary = "The segments of pictures so far, from the first")
    @ApiResponse(
            responseCode = "200",
            description = "The playlist",
            content = @Content(mediaType = PLAYLIST, schema = @Schema(type = "string")))
    ResponseEntity<String> video(@PathVariable RenderId id) {
        return playlist(StreamPlaylists.video(streams.get(id)));
    }

    @GetMapping("/sound.m3u8")
    @Operation(operationId = "getStreamSound", summary = "The sound for those segments")
    @ApiResponse(
            responseCode = "200",
            description = "The playlist",
            content = @Content(mediaType = PLAYLIST, schema = @Schema(type = "string")))
    ResponseEntity<String> sound(@PathVariable RenderId id) {
        return playlist(StreamPlaylists.sound(streams.get(id)));
    }

    @GetMapping("/init.mp4")
    @Operation(operationId = "getStreamHeader", summary = "What every segment of pictures is played behind")
    @ApiResponse(
            responseCode = "200",
            description = "The header of an MP4 in fragments",
            content = @Content(mediaType = VIDEO, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "206", description = "The range asked for", content = @Content)
    @ApiResponse(responseCode = "416", ref = "RangeInvalid")
    ResponseEntity<Resource> header(
            @PathVariable RenderId id,
            @RequestHeader(name = HttpHeaders.RANGE, required = false, defaultValue = "") String range) {
        return media(VIDEO, range, new PartOfFile(streams.header(id)));
    }

    @GetMapping("/segment-{index:\\d{1,7}}.m4s")
    @Operation(operationId = "getStreamSegment", summary = "A segment of pictures, counted from 0")
    @ApiResponse(
            responseCode = "200",
            description = "Fragments of an MP4",
            content = @Content(mediaType = VIDEO, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "206", description = "The range asked for", content = @Content)
    @ApiResponse(responseCode = "416", ref = "RangeInvalid")
    ResponseEntity<Resource> segment(
            @PathVariable RenderId id,
            @PathVariable int index,
            @RequestHeader(name = HttpHeaders.RANGE, required = false, defaultValue = "") String range) {
        return media(VIDEO, range, new PartOfFile(streams.segment(id, index)));
    }

    @GetMapping("/sound.mp4")
    @Operation(operationId = "getStreamSoundFile", summary = "The whole sound, in fragments; ranges are answered")
    @ApiResponse(
            responseCode = "200",
            description = "An MP4 in fragments, AAC",
            content = @Content(mediaType = AUDIO, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "206", description = "The range asked for", content = @Content)
    @ApiResponse(responseCode = "416", ref = "RangeInvalid")
    ResponseEntity<Resource> soundFile(
            @PathVariable RenderId id,
            @RequestHeader(name = HttpHeaders.RANGE, required = false, defaultValue = "") String range) {
        return media(AUDIO, range, new FileSystemResource(streams.sound(id)));
    }

    private static ResponseEntity<String> playlist(String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(PLAYLIST))
                .cacheControl(CacheControl.noStore())
                .body(text);
    }

    private static ResponseEntity<Resource> media(String type, String range, Resource bytes) {
        StoredFile.requireRange(range, bytes);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(FOR_EVER)
                .body(bytes);
    }
}
