package studio.soliloquy.owner;

import java.util.function.Supplier;

/**
 * What the database shows to the thread that asks: the value of {@code :sight} in the condition that every owned table
 * is read under.
 */
public final class Sight implements Supplier<String> {
    /** For a table with a column {@code owner}. */
    public static final String OWN = "(:sight = '*' or owner = :sight)";

    /** For a table whose rows belong to projects; the table's alias is {@code row}. */
    public static final String OF_OWN_PROJECTS = "(:sight = '*' or exists (select 1 from project own"
            + " where own.id = {row}.project_id and own.owner = :sight))";

    @Override
    public String get() {
        Person present = Person.present();
        return present.seesEverything() ? "*" : present.owner().id();
    }
}
