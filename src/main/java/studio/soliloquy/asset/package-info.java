/** Uploads: recognises, validates, stores, shows and deletes them. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"error", "home", "audio", "video"})
package studio.soliloquy.asset;
