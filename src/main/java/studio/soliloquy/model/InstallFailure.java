package studio.soliloquy.model;

import studio.soliloquy.error.StudioException;

/** Why a model is not installed, in words. */
final class InstallFailure {
    private InstallFailure() {}

    static StudioException installed(String id) {
        return new StudioException(
                ModelError.MODEL_INSTALLED,
                "Expected that there is no model \"" + id + "\" yet, found one.",
                "Use the one that is there, or remove it first.");
    }

    static StudioException unknown(String id) {
        return new StudioException(
                ModelError.MODEL_UNKNOWN,
                "No catalogue knows a model \"" + id + "\".",
                "See which models are known on the models page, or with the command models --known.");
    }

    static StudioException byHand(KnownModel known) {
        return new StudioException(
                ModelError.MODEL_NOT_DOWNLOADABLE,
                "The files of \"" + known.descriptor().title() + "\" have to be got by hand.",
                known.obtain().orElse(""));
    }

    static StudioException noDownload(String id) {
        return new StudioException(
                ModelError.MODEL_DOWNLOAD_NOT_FOUND,
                "There is no download of a model \"" + id + "\" under way.",
                "It may be done, or was cancelled.");
    }

    static StudioException unforeseen(Exception cause) {
        return new StudioException(
                ModelError.MODEL_DOWNLOAD_FAILED,
                "The download failed in a way that nobody foresaw.",
                "Start it again; the studio's log says more.",
                cause);
    }

    /** @param host where it broke off */
    static StudioException brokenOff(String host, Exception cause) {
        return new StudioException(
                ModelError.MODEL_DOWNLOAD_FAILED,
                "The download from " + host + " broke off again and again: " + cause.getMessage() + ".",
                "Check the connection to the internet and start it again; it goes on from where it is.",
                cause);
    }
}
