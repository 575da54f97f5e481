package studio.soliloquy.web;

import java.util.Arrays;
import java.util.Random;

/** Damages files in the ways that accidents and people do. The same number always gives the same damage. */
final class MutatedFiles {
    private static final int[] EXTREMES = {
        0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x7fff, 0xffff, 1 << 24, 0x20202020
    };

    private MutatedFiles() {}

    /** @param other of which a part may be put in */
    static byte[] mutate(byte[] file, byte[] other, long number) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        byte[] damaged = file.clone();
        int rounds = 1 + random.nextInt(4);
        for (int round = 0; round < rounds; round++) {
            damaged = once(damaged, other, random);
        }
        return damaged;
    }

    private static byte[] once(byte[] file, byte[] other, Random random) {
        if (file.length < 8) {
            return file;
        }
        // Most of what a reader goes by stands at the beginning or at the end.
        int at = switch (random.nextInt(4)) {
            case 0 -> random.nextInt(Math.min(64, file.length - 4));
            case 1 -> file.length - 4 - random.nextInt(Math.min(64, file.length - 4));
            default -> random.nextInt(file.length - 4);
        };
        return switch (random.nextInt(7)) {
            case 0 -> flipped(file, at, random);
            case 1 -> extreme(file, at, random);
            case 2 -> Arrays.copyOf(file, at);
            case 3 -> without(file, at, Math.min(file.length - at, 1 + random.nextInt(64)));
            case 4 -> with(file, at, Arrays.copyOfRange(file, at, Math.min(file.length, at + 1 + random.nextInt(64))));
            case 5 -> with(file, at, part(other, random));
            default -> noise(file, at, random);
        };
    }

    private static byte[] flipped(byte[] file, int at, Random random) {
        byte[] damaged = file.clone();
        damaged[at] ^= (byte) (1 << random.nextInt(8));
        return damaged;
    }

    private static byte[] extreme(byte[] file, int at, Random random) {
        byte[] damaged = file.clone();
        int value = EXTREMES[random.nextInt(EXTREMES.length)];
        for (int index = 0; index < 4; index++) {
            damaged[at + index] = (byte) (value >> 8 * index);
        }
        return damaged;
    }

    private static byte[] noise(byte[] file, int at, Random random) {
        byte[] damaged = file.clone();
        int end = Math.min(file.length, at + 1 + random.nextInt(32));
        for (int index = at; index < end; index++) {
            damaged[index] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private static byte[] part(byte[] other, Random random) {
        int from = random.nextInt(other.length);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + 1 + random.nextInt(256)));
    }

    private static byte[] without(byte[] file, int at, int count) {
        byte[] shorter = Arrays.copyOf(file, file.length - count);
        System.arraycopy(file, at + count, shorter, at, file.length - at - count);
        return shorter;
    }

    private static byte[] with(byte[] file, int at, byte[] part) {
        byte[] longer = Arrays.copyOf(file, file.length + part.length);
        System.arraycopy(part, 0, longer, at, part.length);
        System.arraycopy(file, at, longer, at + part.length, file.length - at);
        return longer;
    }
}
