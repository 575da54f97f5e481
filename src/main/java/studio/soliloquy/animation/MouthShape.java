package studio.soliloquy.animation;

/**
 * What a mouth does at one moment; every value 0…1.
 *
 * @param jaw how far the jaw is open
 * @param closed how firmly the lips are pressed together, as for m, b, p
 * @param round how far the corners come in and the lips forward, as for oo
 * @param wide how far the corners go out, as for ee
 * @param bite how far the lower lip is under the upper teeth, as for f, v
 * @param tongue how far the tongue is up, as for l, t, n
 * @param silence how sure it is that nobody speaks
 */
public record MouthShape(float jaw, float closed, float round, float wide, float bite, float tongue, float silence) {
    public static final MouthShape REST = new MouthShape(0, 0, 0, 0, 0, 0, 1);

    public MouthShape {
        check("jaw", jaw);
        check("closed", closed);
        check("round", round);
        check("wide", wide);
        check("bite", bite);
        check("tongue", tongue);
        check("silence", silence);
    }

    private static void check(String name, float value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("Expected " + name + " within 0…1, found " + value);
        }
    }
}
