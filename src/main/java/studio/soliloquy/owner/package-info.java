/** Whom things belong to, and for whom a thread works at the moment. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package studio.soliloquy.owner;
