package studio.soliloquy.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import studio.soliloquy.running.StudioProcess;
import studio.soliloquy.running.StudioUser;

/** When a studio is killed. */
sealed interface KillMoment {
    List<String> STATES = List.of("QUEUED", "PREPARING", "RENDERING", "MUXING", "DONE");

    /** Returns when it has come. */
    void await(StudioProcess studio, String render) throws Exception;

    /** So long after the process was started, whatever it does then. */
    record WhileStarting(Duration after) implements KillMoment {
        @Override
        public void await(StudioProcess studio, String render) throws InterruptedException {
            Thread.sleep(after.toMillis());
        }
    }

    /** So long after the render has reached a state. */
    record In(String state, Duration after) implements KillMoment {
        @Override
        public void await(StudioProcess studio, String render) throws Exception {
            int wanted = STATES.indexOf(state);
            new StudioUser(studio.awaitFirstPage())
                    .await(render, now -> STATES.indexOf(StudioUser.state(now)) >= wanted);
            Thread.sleep(after.toMillis());
        }
    }

    /** So long after a share of all frames is rendered. */
    record AtShare(double share, Duration after) implements KillMoment {
        @Override
        public void await(StudioProcess studio, String render) throws Exception {
            new StudioUser(studio.awaitFirstPage())
                    .await(
                            render,
                            now -> now.path("frameCount").asInt() > 0
                                    && now.path("framesDone").asInt()
                                            >= share * now.path("frameCount").asInt());
            Thread.sleep(after.toMillis());
        }
    }

    /** Random moments in the order in which they come, the first two while preparing and the last two while joining. */
    static List<KillMoment> random(int kills, Random random) {
        List<KillMoment> moments = new ArrayList<>();
        moments.add(new In("PREPARING", Duration.ZERO));
        moments.add(new In("PREPARING", upTo(100, random)));
        random.doubles(kills - 4L, 0.01, 0.97).sorted().forEach(share -> {
            boolean starting = random.nextInt(5) == 0;
            moments.add(starting ? new WhileStarting(upTo(12_000, random)) : new AtShare(share, upTo(300, random)));
        });
        moments.add(new In("MUXING", Duration.ZERO));
        moments.add(new In("MUXING", upTo(100, random)));
        return moments;
    }

    private static Duration upTo(int milliseconds, Random random) {
        return Duration.ofMillis(random.nextInt(milliseconds + 1));
    }
}
