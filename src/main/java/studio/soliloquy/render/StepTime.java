package studio.soliloquy.render;

/**
 * What one step of a job took.
 *
 * @param step as the queue names it
 * @param part which segment, 0 for other steps
 * @param device by its name for people
 * @param node by its name for people
 * @param slots how many segments that node renders at once
 * @param peakMemory the most bytes that the node's process took meanwhile
 */
record StepTime(String step, int part, double seconds, String device, String node, int slots, long peakMemory) {}
