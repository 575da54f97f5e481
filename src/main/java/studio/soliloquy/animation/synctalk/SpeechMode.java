package studio.soliloquy.animation.synctalk;

import java.util.Optional;
import studio.soliloquy.animation.FeatureKind;
import studio.soliloquy.animation.network.RowWindow;

/**
 * What a network hears: the features that it was trained with. Their rows of sixteen video frames, one after another,
 * are the network's input {@code audio}; only the lengths of its dimensions differ.
 */
enum SpeechMode {
    /** SyncTalk_2D's own encoder, one row of 512 a frame, as 32×16×16. */
    AVE(512, 25, null),
    /** Two HuBERT vectors of 1024 a frame, as 32×32×32. */
    HUBERT(2048, 25, "HuBERT"),
    /** Sixteen WeNet vectors of 512 a frame, as 256×16×32. */
    WENET(8192, 20, "WeNet");

    /** The eight frames before a frame, its own and the seven after it; zeros where there are none. */
    static final RowWindow WINDOW = new RowWindow(16, 1, -8, RowWindow.Edges.ZEROS);

    private final int width;
    private final int frameRate;
    private final String broughtByUser;

    SpeechMode(int width, int frameRate, String broughtByUser) {
        this.width = width;
        this.frameRate = frameRate;
        this.broughtByUser = broughtByUser;
    }

    /** Values in one row. */
    int width() {
        return width;
    }

    int frameRate() {
        return frameRate;
    }

    /** What it hears, whoever makes it. */
    FeatureKind features() {
        return broughtByUser().orElse(new FeatureKind("its own", width));
    }

    /** Empty where the studio makes the features itself. */
    Optional<FeatureKind> broughtByUser() {
        return Optional.ofNullable(broughtByUser).map(name -> new FeatureKind(name, width));
    }
}
