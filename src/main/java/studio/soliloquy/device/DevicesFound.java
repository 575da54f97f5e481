package studio.soliloquy.device;

/** The search for devices is over. Published on the thread that searched. */
public record DevicesFound() {}
