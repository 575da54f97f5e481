package studio.soliloquy.cli;

/** The features of speech that networks of this kind know, in the field's own spelling. */
enum FeatureMode {
    ave,
    hubert,
    wenet
}
