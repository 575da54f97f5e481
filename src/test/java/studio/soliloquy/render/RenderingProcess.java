package studio.soliloquy.render;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import studio.soliloquy.Soliloquy;

/** A studio in a process of its own that renders until it is killed, and says which frame it is at. */
final class RenderingProcess {
    private static final int MILLISECONDS_A_FRAME = 20;

    private RenderingProcess() {}

    static ConfigurableApplicationContext start(String home) {
        return new SpringApplicationBuilder(Soliloquy.class, RenderDoubles.class, RenderStudio.class)
                .run("--studio.home=" + home, "--server.port=0", "--studio.render.segment-seconds=1");
    }

    /** @param arguments the home, and how many seconds to render */
    public static void main(String[] arguments) {
        ConfigurableApplicationContext studio = start(arguments[0]);
        studio.getBean(TestingAnimationModel.class).beforeFrame(RenderingProcess::tell);
        RenderId id = studio.getBean(RenderQueue.class)
                .submit(studio.getBean(RenderStudio.class)
                        .project(Double.parseDouble(arguments[1]))
                        .id())
                .id();
        System.out.println("render " + id);
    }

    private static void tell(int index) {
        System.out.println("frame " + index);
        try {
            Thread.sleep(MILLISECONDS_A_FRAME);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
