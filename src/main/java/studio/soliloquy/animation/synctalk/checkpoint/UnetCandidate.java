package studio.soliloquy.animation.synctalk.checkpoint;

/** A U-Net, and how far a checkpoint is one of it. */
record UnetCandidate(TalkingUnet unet, TensorMatch match) {
    static UnetCandidate of(TalkingUnet unet, TensorNames tensors) {
        return new UnetCandidate(unet, TensorMatch.of(TensorList.of(unet).tensors(), tensors.shapes()));
    }
}
