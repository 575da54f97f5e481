/** Where the studio keeps its files. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package studio.soliloquy.home;
