package studio.soliloquy.model.checkpoint;

import studio.soliloquy.error.StudioException;
import studio.soliloquy.model.ModelError;

/** What can be wrong with a checkpoint. */
final class CheckpointFailure {
    private static final int LONGEST_NAME = 120;

    private CheckpointFailure() {}

    static StudioException damaged(String found) {
        return damaged(found, null);
    }

    static StudioException damaged(String found, Throwable cause) {
        return new StudioException(
                ModelError.CHECKPOINT_DAMAGED,
                "Expected the tensors of a PyTorch checkpoint, found " + found + ".",
                "Copy or download the file again.",
                cause);
    }

    static StudioException truncated(String found, Throwable cause) {
        return new StudioException(
                ModelError.CHECKPOINT_TRUNCATED,
                "Expected a whole checkpoint, found " + found + ".",
                "Copy or download the file again; its size should be that of the original.",
                cause);
    }

    static StudioException format(String found, String hint) {
        return new StudioException(
                ModelError.CHECKPOINT_FORMAT,
                "Expected a checkpoint as torch.save(state_dict) writes it, found " + found + ".",
                hint);
    }

    /** @param global with its module, as the file names it: only its visible characters are repeated */
    static StudioException unsafe(String global) {
        String visible = global.replaceAll("[^\\x20-\\x7e]", "?");
        String name = visible.length() > LONGEST_NAME ? visible.substring(0, LONGEST_NAME) + "…" : visible;
        return new StudioException(
                ModelError.CHECKPOINT_UNSAFE,
                "Expected a checkpoint that holds tensors alone, found one that calls \"" + name
                        + "\". Nothing of it was run.",
                "Use a checkpoint that you trust; when it is yours, save its tensors alone:"
                        + " torch.save(model.state_dict(), file).");
    }
}
