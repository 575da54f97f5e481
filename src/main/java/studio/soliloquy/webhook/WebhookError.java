package studio.soliloquy.webhook;

import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;
import studio.soliloquy.error.StudioException;

/** What can be wrong with webhooks. */
public enum WebhookError implements ErrorCode {
    WEBHOOK_NOT_FOUND,
    WEBHOOK_INVALID;

    @Override
    public ErrorKind kind() {
        return ErrorKind.USER_ERROR;
    }

    StudioException because(String message, String hint) {
        return new StudioException(this, message, hint);
    }
}
