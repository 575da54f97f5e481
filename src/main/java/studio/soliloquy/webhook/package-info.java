/** Tells other programs of the end of renders. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"error", "peer", "render", "project"})
package studio.soliloquy.webhook;
