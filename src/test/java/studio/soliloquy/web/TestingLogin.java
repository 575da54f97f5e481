package studio.soliloquy.web;

import studio.soliloquy.web.guard.Login;

/** Asks for a login when a test says so. */
public final class TestingLogin implements Login {
    private volatile boolean required;

    public void require(boolean now) {
        required = now;
    }

    @Override
    public boolean isRequired() {
        return required;
    }
}
