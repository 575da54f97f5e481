/** Processors and accelerators: which there are, and the slots that limit how much runs on each. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"error"})
package studio.soliloquy.device;
