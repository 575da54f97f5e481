package studio.soliloquy.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The name of an archive's entry, known to stay within the folder it is unpacked into on every system.
 *
 * @param segments the folders and the file's name; empty for the archive's own folder
 */
record EntryName(List<String> segments) {
    private static final int LONGEST = 1000;
    private static final int SHOWN = 80;

    EntryName {
        segments = List.copyOf(segments);
    }

    /** @throws studio.soliloquy.error.StudioException {@code ARCHIVE_UNSAFE} that names the entry */
    static EntryName of(String name) {
        require(!name.isEmpty() && name.length() <= LONGEST, name, "a name of 1 to " + LONGEST + " characters");
        require(name.chars().noneMatch(Character::isISOControl), name, "a name without control characters");
        require(name.indexOf('\\') < 0, name, "a name without backslashes");
        require(name.charAt(0) != '/', name, "a name that does not begin at the root");
        // Drives on Windows, and there a second stream of a file as well.
        require(name.indexOf(':') < 0, name, "a name without colons");
        List<String> segments = Arrays.stream(name.split("/"))
                .filter(segment -> !segment.isEmpty() && !segment.equals("."))
                .toList();
        // Windows drops dots and spaces at the end, so that ".. " means the folder above as well.
        require(segments.stream().noneMatch(EntryName::leadsUp), name, "a name that stays in its folder");
        return new EntryName(segments);
    }

    private static boolean leadsUp(String segment) {
        String shown = segment.strip();
        return shown.startsWith("..") && shown.chars().allMatch(letter -> letter == '.' || letter == ' ');
    }

    private static void require(boolean safe, String name, String expected) {
        if (!safe) {
            throw ArchiveError.ARCHIVE_UNSAFE.because(
                    "Expected each entry to have " + expected + ", found \"" + shown(name) + "\".");
        }
    }

    /** As it may stand in a message. */
    static String shown(String name) {
        String visible = name.replaceAll("\\p{C}", "?");
        return visible.length() <= SHOWN ? visible : visible.substring(0, SHOWN) + "…";
    }

    /** Equal for names that some systems take for one. */
    String key() {
        return String.join("/", segments).toLowerCase(Locale.ROOT);
    }

    /** What some systems put into archives beside the files themselves. */
    boolean isBelongings() {
        return segments.isEmpty()
                || segments.contains("__MACOSX")
                || segments.get(segments.size() - 1).startsWith("._");
    }

    @Override
    public String toString() {
        return shown(String.join("/", segments));
    }
}
