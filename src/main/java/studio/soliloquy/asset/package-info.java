/** Uploads: recognises, validates, stores, shows and deletes them. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"error", "owner", "media", "audio", "video"})
package studio.soliloquy.asset;
