package studio.soliloquy.media;

import java.util.OptionalLong;

/**
 * What lies where, in bytes, as it was measured some seconds ago at most.
 *
 * @param uploadsBytes of assets
 * @param modelsBytes of imported models, on this machine
 * @param jobsBytes of what renders under way, or failed ones, keep for their next steps
 * @param rendersBytes of results
 * @param otherBytes of whatever else the studio keeps on this machine: its database, what it has heard before, files in the making
 * @param freeBytes how much more fits into the store, as of now; empty where nobody knows
 * @param minimumFreeBytes how much of that the studio leaves alone; 0 where it takes all
 */
public record StorageUse(
        long uploadsBytes,
        long modelsBytes,
        long jobsBytes,
        long rendersBytes,
        long otherBytes,
        OptionalLong freeBytes,
        long minimumFreeBytes) {}
