package studio.soliloquy.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.soliloquy.animation.AnimationModel;
import studio.soliloquy.animation.AnimationSession;
import studio.soliloquy.animation.Capabilities;
import studio.soliloquy.animation.Drive;
import studio.soliloquy.animation.Parameter;
import studio.soliloquy.animation.Parameters;
import studio.soliloquy.animation.Portrait;
import studio.soliloquy.animation.Speech;
import studio.soliloquy.animation.Subject;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.model.ModelDescriptor;

/** Declares what it can do; is never asked to do it. */
final class TestingAnimationModel implements AnimationModel {
    static final String FAMILY = "still";

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public Capabilities capabilities(ModelDescriptor model) {
        Parameter calm = Parameter.number("calm", "Calm", "How little it moves.", "%", 0, 100, 1, 50);
        return new Capabilities(
                Set.of(Portrait.class), Set.of(Speech.class), List.of(25, 30), List.of(calm), 1, Optional.empty(), 200);
    }

    @Override
    public AnimationSession open(
            ModelDescriptor model, Subject subject, Drive drive, Parameters parameters, DeviceLease lease) {
        throw new UnsupportedOperationException("Expected that the web never renders by itself");
    }
}
