package studio.soliloquy.preflight;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import studio.soliloquy.animation.Adjustable;
import studio.soliloquy.face.FaceMesh;
import studio.soliloquy.template.CropBox;

/**
 * Where the face that talks is, as it was measured, and what the project's model lets a person put right about it.
 *
 * @param adjusts nothing where the model cannot animate the subject
 * @param box the part of a portrait that the model redraws; empty where it redraws none, and for a template set, whose
 *     frames have boxes of their own
 * @param mesh x and y of the 478 points of a portrait's face, in pixels; empty for a template set
 */
public record SubjectGeometry(Set<Adjustable> adjusts, Optional<CropBox> box, Optional<List<List<Double>>> mesh) {
    public SubjectGeometry {
        adjusts = Set.copyOf(adjusts);
        mesh = mesh.map(List::copyOf);
    }

    static List<List<Double>> points(FaceMesh mesh) {
        return IntStream.range(0, FaceMesh.POINTS)
                .mapToObj(point -> List.of(tenth(mesh.x(point)), tenth(mesh.y(point))))
                .toList();
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
