/** How the studio connects to other machines, and to which. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package studio.soliloquy.peer;
