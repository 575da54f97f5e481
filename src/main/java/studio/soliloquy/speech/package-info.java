/** Makes speech of text with programs of this machine, and keeps it as sound. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"error", "home", "media", "owner", "asset"})
package studio.soliloquy.speech;
