package studio.soliloquy.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that measures models. */
@Controller
class BenchmarkPage {
    @GetMapping("/models/benchmark")
    String show() {
        return "benchmark";
    }
}
