/** Projects: named pieces of work and what they are made of. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"error", "owner", "asset", "model", "video"})
package studio.soliloquy.project;
