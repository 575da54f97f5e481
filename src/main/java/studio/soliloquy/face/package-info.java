/** Finds faces in pictures and measures each with a 478-point mesh. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"error", "video"})
package studio.soliloquy.face;
