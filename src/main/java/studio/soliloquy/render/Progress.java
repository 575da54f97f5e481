package studio.soliloquy.render;

/**
 * How far a job is.
 *
 * @param framesPerSecond 0 while unknown
 */
record Progress(int framesDone, double framesPerSecond) {}
