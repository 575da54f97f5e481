/** Frames and pixel operations; reads pictures, encodes segments and joins them into videos. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"error"})
package studio.soliloquy.video;
