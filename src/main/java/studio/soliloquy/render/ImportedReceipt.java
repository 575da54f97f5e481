package studio.soliloquy.render;

import java.time.Instant;

/**
 * The receipt of a render that another studio, or an earlier project, made.
 *
 * @param index among those of its project, from 0; the newest first
 * @param hasResult whether the file that the receipt speaks of came with it
 */
public record ImportedReceipt(int index, Receipt receipt, boolean hasResult, Instant importedAt) {}
