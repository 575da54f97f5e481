package studio.soliloquy.render;

/**
 * What a render is going to take, by what others like it took before.
 *
 * @param seconds of work on a machine that does nothing else, from its turn to the finished file
 * @param memoryBytes the most that the studio's process keeps in memory meanwhile, all that it does beside included
 * @param diskBytes the most that the job takes on disk at once, its result included
 */
public record Prediction(double seconds, long memoryBytes, long diskBytes) {
    public Prediction {
        if (!(seconds >= 0) || memoryBytes < 0 || diskBytes < 0) {
            throw new IllegalArgumentException(
                    "Expected nothing negative, found " + seconds + ", " + memoryBytes + ", " + diskBytes);
        }
    }
}
