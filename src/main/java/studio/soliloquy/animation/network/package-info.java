/**
 * What every family with a network has in common: crops of faces as tensors, windows of sound as tensors, what was drawn
 * put back into the frame, and a session that runs the network on several threads.
 */
package studio.soliloquy.animation.network;
