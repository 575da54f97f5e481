package org.example.glow;

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
import studio.soliloquy.device.Device;
import studio.soliloquy.device.DeviceLease;
import studio.soliloquy.model.ModelDescriptor;

/** The family {@code glow}: the louder the voice, the brighter the light around the head and the wider its sway. */
final class Glow implements AnimationModel {
    static final String LIGHT = "light";
    static final String SWAY = "sway";
    static final String COLOUR = "colour";

    static final List<Parameter> PARAMETERS = List.of(
            Parameter.number(LIGHT, "Light", "How bright the loudest moment is.", "%", 0, 100, 5, 60),
            Parameter.number(SWAY, "Sway", "How far the picture leans at the loudest moment.", "°", 0, 10, 0.5, 3),
            Parameter.choice(COLOUR, "Colour", "The colour of the light.", GlowColour.names()));

    private static final List<Integer> FRAME_RATES = List.of(25, 30);
    private static final int FACE_WIDTH = 100;

    /** The picture, its light, and the frames that are rendered ahead. */
    private static final int BYTES_A_PIXEL = 3 + Float.BYTES + 4 * 3;

    @Override
    public String family() {
        return "glow";
    }

    @Override
    public Capabilities capabilities(ModelDescriptor model) {
        return new Capabilities(
                Set.of(Portrait.class), Set.of(Speech.class), FRAME_RATES, PARAMETERS, 1, Optional.empty(), FACE_WIDTH);
    }

    @Override
    public long memoryBytes(ModelDescriptor model, int width, int height, Parameters parameters, Device device) {
        return (long) width * height * BYTES_A_PIXEL;
    }

    @Override
    public AnimationSession open(
            ModelDescriptor model, Subject subject, Drive drive, Parameters parameters, DeviceLease lease) {
        Speech speech = (Speech) drive;
        Scene scene = Scene.of((Portrait) subject);
        Loudness loudness = Loudness.of(
                speech.sound(), speech.mouth().rate(), speech.mouth().frameCount());
        return new GlowSession(
                scene, loudness, GlowSettings.of(parameters), speech.mouth().rate());
    }
}
