package studio.soliloquy.web.guard;

/** Whether somebody has to log in before he is answered. */
public interface Login {
    boolean isRequired();
}
