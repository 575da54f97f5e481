package studio.soliloquy.model.graph;

/**
 * What flows between the nodes of a {@link GraphBuilder}: a tensor with the batch as its first axis.
 *
 * @param name within the graph
 */
public record Value(String name) {}
