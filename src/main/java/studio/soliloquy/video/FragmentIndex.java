package studio.soliloquy.video;

/**
 * When a fragment begins and how long it is, by its {@code moof}.
 *
 * @param start in the track's ticks
 * @param duration in the track's ticks
 */
record FragmentIndex(long start, long duration) {
    private static final int DESCRIPTION = 0x2;
    private static final int BASE_OFFSET = 0x1;
    private static final int DEFAULT_DURATION = 0x8;
    private static final int DATA_OFFSET = 0x1;
    private static final int FIRST_FLAGS = 0x4;
    private static final int DURATION = 0x100;
    private static final int FIELDS_OF_A_SAMPLE = 0xf00;

    static FragmentIndex of(Box moof, TrackHeader track) {
        Box fragment = moof.at("traf");
        long usual = usualDuration(fragment.at("tfhd"), track);
        Box time = fragment.at("tfdt");
        long start = time.version() == 1 ? time.content().getLong(4) : time.number(4);
        long[] duration = new long[1];
        Box.each(fragment.content(), box -> {
            if (box.type().equals("trun")) {
                duration[0] += duration(box, usual);
            }
        });
        return new FragmentIndex(start, duration[0]);
    }

    private static long usualDuration(Box header, TrackHeader track) {
        if ((header.flags() & DEFAULT_DURATION) == 0) {
            return track.defaultDuration();
        }
        boolean base = (header.flags() & BASE_OFFSET) != 0;
        boolean description = (header.flags() & DESCRIPTION) != 0;
        return header.number(8 + (base ? Long.BYTES : 0) + (description ? Integer.BYTES : 0));
    }

    private static long duration(Box run, long usual) {
        long samples = run.number(4);
        if ((run.flags() & DURATION) == 0) {
            return samples * usual;
        }
        int at = 8;
        at += (run.flags() & DATA_OFFSET) != 0 ? Integer.BYTES : 0;
        at += (run.flags() & FIRST_FLAGS) != 0 ? Integer.BYTES : 0;
        int step = Integer.bitCount(run.flags() & FIELDS_OF_A_SAMPLE) * Integer.BYTES;
        long sum = 0;
        for (long sample = 0; sample < samples; sample++, at += step) {
            sum += run.number(at);
        }
        return sum;
    }
}
