/** The one exception of the studio, its codes and their kinds, and the sentences that the studio says beside. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package studio.soliloquy.error;
