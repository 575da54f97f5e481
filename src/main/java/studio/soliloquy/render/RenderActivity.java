package studio.soliloquy.render;

/** What a job is busy with while no frames come, where it may take long. */
public enum RenderActivity {
    /** Its model hears in the sound what it needs of it. */
    HEARING,
    /** Its model is opened on the subject. */
    OPENING
}
