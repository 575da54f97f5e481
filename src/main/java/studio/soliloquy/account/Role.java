package studio.soliloquy.account;

/** What somebody may do; each may do what those before it may. */
public enum Role {
    /** Sees and downloads what is his. */
    VIEWER,
    /** Does everything with projects of his own. */
    EDITOR,
    /** Does everything, with everybody's projects too, and with models, plug-ins, accounts and the system. */
    ADMIN;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
