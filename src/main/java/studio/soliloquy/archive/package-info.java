/** Unpacks archives that nobody has to trust. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "error")
package studio.soliloquy.archive;
