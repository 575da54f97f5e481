package studio.soliloquy.animation.meshwarp;

/** Where each movement of the mouth takes a point at full strength, in the head's axes. */
record ShapeOffsets(Vector jaw, Vector wide, Vector round, Vector press, Vector raise, Vector drop, Vector tuck) {
    static final ShapeOffsets NONE =
            new ShapeOffsets(Vector.ZERO, Vector.ZERO, Vector.ZERO, Vector.ZERO, Vector.ZERO, Vector.ZERO, Vector.ZERO);

    Vector under(MouthPose pose) {
        return jaw.times(pose.jaw())
                .plus(wide.times(pose.wide()))
                .plus(round.times(pose.round()))
                .plus(press.times(pose.press()))
                .plus(raise.times(pose.raise()))
                .plus(drop.times(pose.drop()))
                .plus(tuck.times(pose.tuck()));
    }
}
