package studio.soliloquy.web;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** What a page's preview showed: the canvas is there only until the video is finished, so all of it came before. */
final class ObservedPreviews {
    /** Notes each preview that is painted, with a hash of its pixels, and how far the progress bar is then. */
    private static final String OBSERVE = """
            () => {
              window.observed = [];
              const hash = (canvas) => {
                const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                let value = 17;
                for (let at = 0; at < data.length; at += 7) value = (Math.imul(value, 31) + data[at]) | 0;
                return value;
              };
              new MutationObserver((changes) => {
                for (const { target } of changes) {
                  observed.push({
                    frame: Number(target.dataset.frame),
                    picture: hash(target),
                    progress: document.querySelector('studio-render progress')?.value ?? -1,
                  });
                }
              }).observe(document.querySelector('studio-stage'), { subtree: true, attributeFilter: ['data-frame'] });
            }
            """;

    private final Page page;

    /** Starts to observe. */
    ObservedPreviews(Page page) {
        this.page = page;
        page.evaluate(OBSERVE);
    }

    /** The frames' indexes in the order in which they were shown. */
    List<Integer> frames() {
        return each("frame").stream().map(Number::intValue).toList();
    }

    /** How many different pictures were shown. */
    long differentPictures() {
        return each("picture").stream().distinct().count();
    }

    /** What the progress bar stood at, 0…1, in turn. */
    List<Double> progress() {
        return each("progress").stream()
                .map(Number::doubleValue)
                .filter(share -> share >= 0)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Number> each(String property) {
        List<Map<String, Number>> observed = (List<Map<String, Number>>) page.evaluate("() => window.observed");
        return observed.stream().map(preview -> preview.get(property)).toList();
    }
}
