package studio.soliloquy.animation.meshwarp;

import java.util.List;
import studio.soliloquy.face.FaceMesh;

/**
 * The face of a portrait as something that can be posed: says where each of its points is for a pose of mouth and head.
 * Never changes once made; safe to use from any thread.
 */
final class FaceRig {
    /** How far below the chin the head turns on the neck, in face heights. */
    private static final double PIVOT_BELOW_CHIN = 0.28;

    private static final double BROW_LIFT = 0.035;

    /** A portrait's lips are apart where the gap is more than this share of the face's height. */
    private static final double PARTED = 0.012;

    private final HeadFrame head;
    private final List<FacePoint> points;
    private final List<FacePoint> innerUpper;
    private final List<FacePoint> innerLower;
    private final FacePoint chin;
    private final JawRotation jaw;
    private final Vector pivot;
    private final boolean parted;

    FaceRig(HeadFrame head, FaceMesh mesh) {
        this.head = head;
        FacePoints faces = new FacePoints(head, mesh);
        points = faces.all();
        innerUpper = faces.innerUpperLip();
        innerLower = faces.innerLowerLip();
        chin = faces.chin();
        jaw = faces.jaw();
        pivot = new Vector(
                0,
                chin.rest().y() + PIVOT_BELOW_CHIN * head.faceHeight(),
                jaw.hinge().z());
        parted = gapAtRest() > PARTED * head.faceHeight();
    }

    private double gapAtRest() {
        double largest = 0;
        for (int i = 0; i < innerUpper.size(); i++) {
            largest = Math.max(
                    largest,
                    innerLower.get(i).rest().y() - innerUpper.get(i).rest().y());
        }
        return largest;
    }

    HeadFrame head() {
        return head;
    }

    List<FacePoint> points() {
        return points;
    }

    List<FacePoint> innerUpperLip() {
        return innerUpper;
    }

    List<FacePoint> innerLowerLip() {
        return innerLower;
    }

    /** Whether the portrait's lips are apart. */
    boolean isParted() {
        return parted;
    }

    Posed pose(MouthPose mouth, HeadPose headPose) {
        return new Posed(mouth, headPose);
    }

    /** The face in one pose. */
    final class Posed {
        private final MouthPose mouth;
        private final HeadPose headPose;
        private final Vector[] gaps;
        private final Vector chinMove;

        private Posed(MouthPose mouth, HeadPose headPose) {
            this.mouth = mouth;
            this.headPose = headPose;
            gaps = gaps();
            chinMove = unsealed(chin, mouth).minus(chin.rest());
        }

        /**
         * How far apart the lips are along their inner edges before they are closed. A raised upper lip and a tucked lower
         * one are left out: they show the teeth that bite.
         */
        private Vector[] gaps() {
            MouthPose toothless = mouth.withoutTeeth();
            Vector[] gaps = new Vector[innerUpper.size()];
            for (int i = 0; i < gaps.length; i++) {
                Vector gap = unsealed(innerLower.get(i), toothless).minus(unsealed(innerUpper.get(i), toothless));
                Vector rest = parted
                        ? Vector.ZERO
                        : innerLower.get(i).rest().minus(innerUpper.get(i).rest());
                gaps[i] = gap.minus(rest);
            }
            return gaps;
        }

        private Vector unsealed(FacePoint point, MouthPose mouth) {
            return jaw.turn(point.rest().plus(point.offsets().under(mouth)), mouth.jaw() * point.jaw());
        }

        private Vector gapAt(double along) {
            int i = (int) Math.min(along, gaps.length - 2);
            return gaps[i].towards(gaps[i + 1], along - i);
        }

        /** Where a point of the rig is now, in the picture. */
        Vector inPicture(FacePoint point) {
            Vector moved = unsealed(point, mouth);
            if (point.sealShare() != 0 && mouth.seal() > 0) {
                moved = moved.plus(gapAt(point.sealAt()).times(mouth.seal() * point.sealShare()));
            }
            if (point.chinShare() != 0) {
                moved = moved.plus(chinMove.times(point.chinShare()));
            }
            if (point.browShare() != 0) {
                moved = moved.plus(
                        new Vector(0, -BROW_LIFT * head.faceHeight() * headPose.brows() * point.browShare(), 0));
            }
            return head.toPicture(withHead(moved, point.headShare()));
        }

        /** Where something fixed to the skull is now, given in the head's axes at rest. */
        Vector skull(Vector place) {
            return head.toPicture(withHead(place, 1));
        }

        /** Where something fixed to the lower jaw is now. */
        Vector lowerJaw(Vector place) {
            return skull(jaw.turn(place, mouth.jaw()));
        }

        private Vector withHead(Vector place, double share) {
            if (share == 0 || headPose.isRest()) {
                return place;
            }
            Vector turned = place.minus(pivot)
                    .aboutZ(headPose.roll())
                    .aboutX(headPose.pitch())
                    .aboutY(headPose.yaw())
                    .plus(pivot);
            return place.towards(turned, share);
        }

        MouthPose mouth() {
            return mouth;
        }
    }
}
