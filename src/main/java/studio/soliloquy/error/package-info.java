/** The one exception of the studio, its codes and their kinds. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package studio.soliloquy.error;
