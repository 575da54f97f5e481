package studio.soliloquy.archive;

/**
 * How much an archive may hold.
 *
 * @param entries files and folders
 * @param unpackedBytes of all files together
 * @param ratio how many times as large as the archive its files may be together
 */
public record ArchiveLimits(int entries, long unpackedBytes, int ratio) {
    public ArchiveLimits {
        if (entries < 1 || unpackedBytes < 1 || ratio < 1) {
            throw new IllegalArgumentException(
                    "Expected limits from 1, found " + entries + ", " + unpackedBytes + ", " + ratio);
        }
    }
}
