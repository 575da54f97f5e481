package studio.soliloquy.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import studio.soliloquy.asset.AssetStore;

/** What was uploaded, across projects. The page's script fetches where each is used. */
@Controller
class LibraryPage {
    private final AssetStore assets;

    LibraryPage(AssetStore assets) {
        this.assets = assets;
    }

    @GetMapping("/library")
    String show(Model page) {
        page.addAttribute("assets", assets.all());
        return "library";
    }
}
