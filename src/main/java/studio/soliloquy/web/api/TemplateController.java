package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.template.CropBox;
import studio.soliloquy.template.TemplateFrame;
import studio.soliloquy.template.TemplateSet;
import studio.soliloquy.template.TemplateSets;
import studio.soliloquy.video.PictureReader;
import studio.soliloquy.video.Pictures;
import studio.soliloquy.web.problem.WebError;

/** Shows what a template set holds and gives it out. */
@RestController
@RequestMapping("/api/v1/assets/{id}/template")
@Tag(name = "Assets")
class TemplateController {
    private static final int SMALLEST_EDGE = 16;
    private static final int LARGEST_EDGE = 4096;
    private static final int JPEG_QUALITY = 85;

    /** A frame was checked when its set was stored, and is shown whatever the limits are now. */
    private static final PictureReader FRAMES = new PictureReader(Long.MAX_VALUE, 1);

    private final AssetStore assets;
    private final TemplateSets templates;

    TemplateController(AssetStore assets, TemplateSets templates) {
        this.assets = assets;
        this.templates = templates;
    }

    @GetMapping
    @Operation(operationId = "getTemplateSet", summary = "What a template set holds")
    @ApiResponse(responseCode = "200", description = "Its frames' size, their boxes, and what came with them")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    Contents contents(@PathVariable AssetId id) {
        return Contents.of(templates.open(id));
    }

    @GetMapping("/frames/{index}")
    @Operation(
            operationId = "getTemplateFrame",
            summary = "A frame of a template set as a JPEG",
            description = "It never changes, so it may be kept.")
    @ApiResponse(
            responseCode = "200",
            description = "The picture",
            content =
                    @Content(
                            mediaType = MediaType.IMAGE_JPEG_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    ResponseEntity<byte[]> frame(
            @PathVariable AssetId id,
            @PathVariable int index,
            @Parameter(description = "The longer edge is scaled down to this many pixels, 16 to 4096")
                    @RequestParam(defaultValue = "640")
                    int edge) {
        Path picture = frame(templates.open(id), index).picture();
        requireEdge(edge);
        byte[] jpeg = Pictures.jpeg(Pictures.fitWithin(FRAMES.read(picture), edge), JPEG_QUALITY);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(jpeg);
    }

    private static TemplateFrame frame(TemplateSet set, int index) {
        int count = set.frames().size();
        if (index < 0 || index >= count) {
            throw new StudioException(
                    WebError.TEMPLATE_FRAME_UNKNOWN,
                    "Expected a frame of 0 to " + (count - 1) + ", found " + index + ".",
                    "Ask for one of the " + count + " frames of the template set.");
        }
        return set.frames().get(index);
    }

    private static void requireEdge(int edge) {
        if (edge < SMALLEST_EDGE || edge > LARGEST_EDGE) {
            throw new StudioException(
                    WebError.REQUEST_INVALID,
                    "Expected an edge of " + SMALLEST_EDGE + " to " + LARGEST_EDGE + " pixels, found " + edge + ".",
                    "Ask for another size.");
        }
    }

    @GetMapping("/export")
    @Operation(
            operationId = "exportTemplateSet",
            summary = "A template set in SyncTalk_2D's dataset layout",
            description = "A ZIP that is made while it is sent. Uploading it again gives the same boxes.")
    @ApiResponse(
            responseCode = "200",
            description = "The archive",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    ResponseEntity<StreamingResponseBody> export(@PathVariable AssetId id) {
        Asset asset = assets.get(id).require(AssetKind.TEMPLATE_SET);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(FileNames.of(asset.label(), "zip"), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(CacheControl.noStore())
                .body(target -> templates.export(id, target));
    }

    /**
     * A template set as the page shows it.
     *
     * @param boxes for each frame x, y, width and height of what a network redraws, in pixels
     * @param parsing whether it says which pixels of the face stay as they are
     * @param models the names of the files of networks that came with it
     */
    record Contents(
            @Schema(example = "1280") int width,
            @Schema(example = "720") int height,
            @Schema(example = "522") int frameCount,
            @Schema(example = "[[412, 160, 338, 338]]") List<List<Integer>> boxes,
            boolean parsing,
            @Schema(example = "[\"99.pth\"]") List<String> models) {

        static Contents of(TemplateSet set) {
            return new Contents(
                    set.width(),
                    set.height(),
                    set.frames().size(),
                    set.frames().stream().map(frame -> numbers(frame.crop())).toList(),
                    set.frames().stream().anyMatch(frame -> frame.parsing().isPresent()),
                    set.models().stream()
                            .map(file -> file.getFileName().toString())
                            .toList());
        }

        private static List<Integer> numbers(CropBox box) {
            return List.of(box.x(), box.y(), box.width(), box.height());
        }
    }
}
