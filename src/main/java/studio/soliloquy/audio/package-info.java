/** Decodes sound, measures it and turns it into log-mel spectrograms, always as a stream. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"error"})
package studio.soliloquy.audio;
