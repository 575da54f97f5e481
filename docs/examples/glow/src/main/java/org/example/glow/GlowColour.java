package org.example.glow;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How strongly the light shines in blue, green and red, each 0…1. */
enum GlowColour {
    CANDLE(0.35, 0.75, 1),
    MOON(1, 0.9, 0.75),
    NEON(0.9, 0.3, 1);

    private final double[] bgr;

    GlowColour(double blue, double green, double red) {
        bgr = new double[] {blue, green, red};
    }

    double channel(int channel) {
        return bgr[channel];
    }

    static List<String> names() {
        return Stream.of(values())
                .map(colour -> colour.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
