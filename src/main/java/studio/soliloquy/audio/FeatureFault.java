package studio.soliloquy.audio;

import studio.soliloquy.error.StudioException;

/** Why a file of features is refused. */
final class FeatureFault {
    private static final String SAVE_AGAIN = "Save the features again with numpy.save as an array of floats.";

    private FeatureFault() {}

    static StudioException empty(String found) {
        return new StudioException(
                AudioError.FEATURES_EMPTY,
                "Expected features of speech, found " + found + ".",
                "Extract the features again from sound that is not empty.");
    }

    static StudioException unsupported(String found) {
        return new StudioException(
                AudioError.FEATURES_UNSUPPORTED,
                "Expected an .npy file of 16, 32 or 64 bit floats, or a .bin file with its .bin.json, found " + found
                        + ".",
                SAVE_AGAIN);
    }

    static StudioException damaged(String expected, String found) {
        return new StudioException(
                AudioError.FEATURES_DAMAGED, "Expected " + expected + ", found " + found + ".", SAVE_AGAIN);
    }

    static StudioException notFinite(long row, float value) {
        return new StudioException(
                AudioError.FEATURES_NOT_FINITE,
                "Expected numbers that 32 bits can hold, found " + value + " in row " + row + ".",
                "Extract the features again; a network that gives such values ran out of its range.");
    }
}
