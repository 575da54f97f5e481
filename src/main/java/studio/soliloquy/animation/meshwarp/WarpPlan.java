package studio.soliloquy.animation.meshwarp;

import java.util.List;
import java.util.stream.IntStream;
import studio.soliloquy.face.FaceMesh;
import studio.soliloquy.video.Frame;
import studio.soliloquy.video.GridNodes;
import studio.soliloquy.video.Pictures;

/**
 * Everything about a portrait that no frame changes: which region moves, the rig, the splines, the lines between the
 * lips, the colours of the mouth. All places are in pixels of the region. Never changes once made; safe to use from any
 * thread.
 */
final class WarpPlan {
    private static final double NODES_PER_FACE = 42;
    private static final double NODES_PER_MOUTH_FACE = 64;

    private final Frame portrait;
    private final PixelRectangle region;
    private final Frame source;
    private final FaceRig rig;
    private final FaceField upper;
    private final FaceField lower;
    private final PixelRectangle mouth;
    private final MouthPlane plane;
    private final LipLines restLines;
    private final LipLines splitLines;
    private final MouthCavity cavity;
    private final PortraitColours colours;
    private final RestInterior interior;
    private final RegionWindow window;
    private final List<LidFold> lids;
    private final FieldPair fields;

    /** @param mesh in pixels of the portrait */
    WarpPlan(Frame portrait, FaceMesh mesh) {
        this.portrait = portrait;
        region = regionOf(portrait, mesh);
        source = Pictures.cropped(portrait, region.x(), region.y(), region.width(), region.height());
        FaceMesh local = moved(mesh, -region.x(), -region.y());
        HeadFrame head = HeadFrame.of(local);
        rig = new FaceRig(head, local);
        upper = new FaceField(rig, FacePoint.Field.LOWER);
        lower = new FaceField(rig, FacePoint.Field.UPPER);
        List<Vector> places = IntStream.range(0, FaceMesh.POINTS)
                .mapToObj(i -> HeadFrame.point(local, i))
                .toList();
        plane = MouthPlane.of(head, places.get(MeshTopology.RIGHT_CORNER), places.get(MeshTopology.LEFT_CORNER));
        restLines = LipLines.of(rig, plane, point -> head.toPicture(point.rest()));
        splitLines = rig.isParted() ? restLines : restLines.joined();
        mouth = mouthOf(places, head);
        interior = RestInterior.of(source, plane, restLines, rig.isParted());
        PortraitColours painted = PortraitColours.of(source, places);
        colours = interior.hasTeeth() ? painted.withTooth(interior.tooth()) : painted;
        cavity = new MouthCavity(colours, 2.2 / plane.width(), interior.teethEdge());
        window = windowOf(places);
        lids = IntStream.range(0, 2)
                .mapToObj(eye -> new EyeOutline(places, eye))
                .filter(eye -> eye.opening() > 0.1)
                .map(eye -> LidFold.of(source, eye, colours))
                .toList();
        fields = new FieldPair(this);
    }

    /** The surroundings that the outermost anchors span, as far as they lie in the picture. */
    private static PixelRectangle regionOf(Frame portrait, FaceMesh mesh) {
        FaceRig rig = new FaceRig(HeadFrame.of(mesh), mesh);
        List<Vector> places = new FaceField(rig, FacePoint.Field.LOWER).restPlaces();
        return PixelRectangle.within(
                places.stream().mapToDouble(Vector::x).min().orElseThrow(),
                places.stream().mapToDouble(Vector::y).min().orElseThrow(),
                places.stream().mapToDouble(Vector::x).max().orElseThrow(),
                places.stream().mapToDouble(Vector::y).max().orElseThrow(),
                portrait.width(),
                portrait.height());
    }

    private static FaceMesh moved(FaceMesh mesh, double x, double y) {
        float[] points = mesh.points().clone();
        for (int i = 0; i < points.length; i += 3) {
            points[i] += (float) x;
            points[i + 1] += (float) y;
        }
        return new FaceMesh(points);
    }

    /** Mouth and chin: where the lower lip's field is needed. */
    private PixelRectangle mouthOf(List<Vector> places, HeadFrame head) {
        Vector chin = places.get(MeshTopology.CHIN);
        double reach = 0.95 * Math.max(plane.width(), 0.22 * head.faceHeight());
        double above = 0.4 * plane.width();
        double below = Math.hypot(chin.x() - plane.originX(), chin.y() - plane.originY()) + 0.3 * head.faceHeight();
        return PixelRectangle.within(
                plane.originX() - reach,
                plane.originY() - above,
                plane.originX() + reach,
                plane.originY() + below,
                region.width(),
                region.height());
    }

    /** A face close to the picture's border leaves the field no room to come to rest. */
    private RegionWindow windowOf(List<Vector> places) {
        List<Vector> oval =
                IntStream.of(MeshTopology.oval()).mapToObj(places::get).toList();
        double left = oval.stream().mapToDouble(Vector::x).min().orElseThrow();
        double right = oval.stream().mapToDouble(Vector::x).max().orElseThrow();
        double top = oval.stream().mapToDouble(Vector::y).min().orElseThrow();
        double bottom = oval.stream().mapToDouble(Vector::y).max().orElseThrow();
        return new RegionWindow(
                new PixelRectangle(0, 0, region.width(), region.height()),
                ramp(left, region.width()),
                ramp(top, region.height()),
                ramp(region.width() - right, region.width()),
                ramp(region.height() - bottom, region.height()));
    }

    private static double ramp(double room, double length) {
        return Math.max(0, Math.min(0.12 * length, 0.75 * room));
    }

    Frame portrait() {
        return portrait;
    }

    PixelRectangle region() {
        return region;
    }

    /** The region's pixels. */
    Frame source() {
        return source;
    }

    FaceRig rig() {
        return rig;
    }

    FaceField upperField() {
        return upper;
    }

    FaceField lowerField() {
        return lower;
    }

    PixelRectangle mouth() {
        return mouth;
    }

    MouthPlane plane() {
        return plane;
    }

    LipLines restLines() {
        return restLines;
    }

    /** Where the picture is split: see {@link LipLines}. */
    LipLines splitLines() {
        return splitLines;
    }

    MouthCavity cavity() {
        return cavity;
    }

    /** What the portrait itself shows between its lips. */
    RestInterior interior() {
        return interior;
    }

    PortraitColours colours() {
        return colours;
    }

    RegionWindow window() {
        return window;
    }

    List<LidFold> lids() {
        return lids;
    }

    /** The rows that the lids can change, at the region's full width. */
    PixelRectangle lidRows() {
        int top = lids.stream().mapToInt(lid -> lid.bounds().y()).min().orElse(0);
        int bottom = lids.stream().mapToInt(lid -> lid.bounds().endY()).max().orElse(1);
        return new PixelRectangle(0, top, region.width(), bottom - top);
    }

    GridNodes regionNodes() {
        return new GridNodes(0, 0, region.width(), region.height(), step(NODES_PER_FACE));
    }

    GridNodes mouthNodes() {
        return new GridNodes(mouth.x(), mouth.y(), mouth.width(), mouth.height(), step(NODES_PER_MOUTH_FACE));
    }

    FieldPair fields() {
        return fields;
    }

    private int step(double nodesPerFace) {
        return (int) Math.max(3, Math.round(rig.head().faceHeight() / nodesPerFace));
    }
}
