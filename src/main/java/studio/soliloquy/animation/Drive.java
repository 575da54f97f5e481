package studio.soliloquy.animation;

/** What moves the subject. */
public sealed interface Drive permits Speech {}
