package studio.soliloquy.model.spi;

/** What a family says of a file. */
public sealed interface Recognition {
    /** It can be made into this model. */
    record Accepted(RecognisedModel model) implements Recognition {}

    /**
     * It is something else.
     *
     * @param why for people: what was expected and what was found
     */
    record NotMine(String why) implements Recognition {}

    /**
     * It is nearly a model of this family.
     *
     * @param why for people, with the name of what is wrong
     */
    record Broken(String why) implements Recognition {}
}
