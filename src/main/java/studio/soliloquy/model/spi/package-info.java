/** What a model family says of the files that a user brings. */
@org.springframework.modulith.NamedInterface("spi")
package studio.soliloquy.model.spi;
