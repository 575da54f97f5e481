/** Which other machines the studio may connect to. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package studio.soliloquy.peer;
