package studio.soliloquy.archive;

import java.util.List;
import java.util.Optional;
import studio.soliloquy.error.StudioException;

/** Decides which files of an archive are written, and where. */
public interface WantedEntries {
    /**
     * @param segments the file's folders and its name, at least one, none of which leads out of the folder
     * @return where the file goes, relative and with slashes; empty where it is not wanted
     */
    Optional<String> place(List<String> segments);

    /** What to say where two files of the archive belong at the same place. */
    StudioException twice(String place, String entry);
}
