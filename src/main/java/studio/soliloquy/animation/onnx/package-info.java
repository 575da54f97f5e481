/** The family {@code onnx}: any network whose descriptor says how pictures and sound become its tensors and back. */
package studio.soliloquy.animation.onnx;
