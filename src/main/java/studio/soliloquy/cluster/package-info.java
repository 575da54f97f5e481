/** The nodes that work on one queue: which there are, and the word that they pass to each other. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"error", "home", "device"})
package studio.soliloquy.cluster;
