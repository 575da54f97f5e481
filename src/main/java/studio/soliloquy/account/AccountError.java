package studio.soliloquy.account;

import studio.soliloquy.error.ErrorCode;
import studio.soliloquy.error.ErrorKind;
import studio.soliloquy.error.StudioException;

/** What can be wrong with accounts and with logging in. */
public enum AccountError implements ErrorCode {
    ACCOUNT_NOT_FOUND,
    ACCOUNT_NAME_INVALID,
    ACCOUNT_NAME_TAKEN,
    ACCOUNT_PASSWORD_WEAK,
    ACCOUNT_LAST_ADMIN,
    LOGIN_REFUSED,
    LOGIN_SLOWED,
    TOKEN_NOT_FOUND,
    TOKEN_SETTINGS_INVALID;

    @Override
    public ErrorKind kind() {
        return ErrorKind.USER_ERROR;
    }

    StudioException because(String message, String hint) {
        return new StudioException(this, message, hint);
    }
}
