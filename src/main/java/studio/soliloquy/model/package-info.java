/** Which models there are: their descriptors and their files. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"error", "home", "device"})
package studio.soliloquy.model;
