/** Keeps on this machine what was worked out from contents that never change, for the next time. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"home"})
package studio.soliloquy.cache;
