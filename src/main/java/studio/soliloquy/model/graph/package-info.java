/** Writing networks as ONNX files, and looking into such files without running them. */
@org.springframework.modulith.NamedInterface("graph")
package studio.soliloquy.model.graph;
