package studio.soliloquy.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.face.Face;
import studio.soliloquy.face.FaceBox;
import studio.soliloquy.face.FaceMesh;

/** Shows which faces a portrait has. */
@RestController
@RequestMapping("/api/v1/assets/{id}/faces")
@Tag(name = "Assets")
class AssetFaceController {
    /** The face's outline before the ears: on the picture's left side and on its right side. */
    private static final int LEFT_SIDE = 234;

    private static final int RIGHT_SIDE = 454;

    private final RememberedFaces faces;

    AssetFaceController(RememberedFaces faces) {
        this.faces = faces;
    }

    @GetMapping
    @Operation(
            operationId = "getAssetFaces",
            summary = "The faces of a portrait, the largest first",
            description = "An empty list where there is none. A project's `faceIndex` is one of these indexes.")
    @ApiResponse(responseCode = "200", description = "All faces found")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Unprocessable")
    List<FoundFace> faces(@PathVariable AssetId id) {
        List<Face> found = faces.of(id);
        return IntStream.range(0, found.size())
                .mapToObj(index -> FoundFace.of(index, found.get(index)))
                .toList();
    }

    /**
     * A face as the page shows it.
     *
     * @param box in pixels of the upright portrait
     * @param score how sure the detector was, 0…1
     * @param yaw how far the face is turned, in degrees: 0 looks at the viewer, positive to the picture's right
     */
    @Schema(name = "AssetFace", description = "Not the face of a pre-flight, which has another shape")
    record FoundFace(
            @Schema(example = "0") int index,
            FaceBox box,
            @Schema(example = "0.97") double score,

            @Schema(example = "-12.5", description = "Degrees; positive is turned to the picture's right")
            double yaw) {

        static FoundFace of(int index, Face face) {
            return new FoundFace(index, face.box(), face.score(), yaw(face.mesh()));
        }

        private static double yaw(FaceMesh mesh) {
            double depth = mesh.z(RIGHT_SIDE) - mesh.z(LEFT_SIDE);
            double width = mesh.x(RIGHT_SIDE) - mesh.x(LEFT_SIDE);
            return Math.round(Math.toDegrees(Math.atan2(depth, width)) * 10) / 10.0;
        }
    }
}
