/** Reading the tensors of PyTorch checkpoints, and nothing else of them. */
@org.springframework.modulith.NamedInterface("checkpoint")
package studio.soliloquy.model.checkpoint;
