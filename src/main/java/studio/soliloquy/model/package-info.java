/** Which models there are and which are known: their descriptors, their files, and how these come here. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"error", "home", "peer", "archive", "device"})
package studio.soliloquy.model;
