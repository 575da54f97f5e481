package studio.soliloquy.machine;

/** Tells how the machine stands. Safe to call from any thread. */
public interface SystemReports {
    /** As of some seconds ago at most. */
    SystemReport now();
}
