package studio.soliloquy.render;

/** Which jobs come first, whenever they were submitted. */
public enum Priority {
    LOW(-1),
    NORMAL(0),
    HIGH(1);

    private final short rank;

    Priority(int rank) {
        this.rank = (short) rank;
    }

    /** As the queue sorts: the higher first. */
    short rank() {
        return rank;
    }

    static Priority ofRank(short rank) {
        return values()[rank - LOW.rank];
    }
}
