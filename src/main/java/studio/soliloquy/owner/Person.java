package studio.soliloquy.owner;

import java.util.function.Supplier;

/**
 * For whom work is done. A request's thread works for whoever sent it: the database shows such a thread only what belongs
 * to him, whichever question is asked, and what the thread makes is his. Every other thread works for the studio itself.
 *
 * @param owner to whom belongs what is made
 * @param seesEverything whether the things of others are there for him too
 */
public record Person(Owner owner, boolean seesEverything) {
    /** Nobody in particular: sees everything, and what it makes is the local owner's. */
    public static final Person STUDIO = new Person(Owner.LOCAL, true);

    private static final ThreadLocal<Person> PRESENT = new ThreadLocal<>();

    /** For whom the calling thread works. */
    public static Person present() {
        Person present = PRESENT.get();
        return present == null ? STUDIO : present;
    }

    /** Whether what belongs to that owner is there for this person. */
    public boolean sees(Owner other) {
        return seesEverything || owner.equals(other);
    }

    /** Lets the calling thread work for this person until another one enters. */
    public void enter() {
        if (equals(STUDIO)) {
            PRESENT.remove();
        } else {
            PRESENT.set(this);
        }
    }

    /** Lets the calling thread work for this person as long as the work takes. */
    public <T> T during(Supplier<T> work) {
        Person former = present();
        enter();
        try {
            return work.get();
        } finally {
            former.enter();
        }
    }

    /** As {@link #during}. */
    public void run(Runnable work) {
        during(() -> {
            work.run();
            return null;
        });
    }
}
