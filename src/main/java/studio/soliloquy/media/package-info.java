/** The files that every node of the studio sees: uploads, what jobs leave for each other, and results. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"error", "home"})
package studio.soliloquy.media;
