/** Running ONNX networks. */
@org.springframework.modulith.NamedInterface("network")
package studio.soliloquy.model.network;
