package studio.soliloquy.animation;

/** What is animated. */
public sealed interface Subject permits Portrait, Template {}
