package studio.soliloquy.web.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.RenderQueue;
import studio.soliloquy.web.guard.StyleNonce;

/** The studio of one project. What lives on it, the page's scripts fetch from the REST API. */
@Controller
class StudioPage {
    /** Of the history; the page's script fetches all of it a moment later. */
    private static final int ROWS = 20;

    private final Projects projects;
    private final AssetStore assets;
    private final RenderQueue renders;

    StudioPage(Projects projects, AssetStore assets, RenderQueue renders) {
        this.projects = projects;
        this.assets = assets;
        this.renders = renders;
    }

    @GetMapping("/projects/{id}")
    String show(@PathVariable ProjectId id, HttpServletRequest request, Model page) {
        Project project = projects.get(id);
        page.addAttribute("project", project);
        page.addAttribute("styleNonce", StyleNonce.of(request));
        page.addAttribute("subject", project.subject().map(assets::get).orElse(null));
        page.addAttribute("audio", project.audio().map(assets::get).orElse(null));
        page.addAttribute(
                "renders", renders.ofProject(project.id()).stream().limit(ROWS).toList());
        return "studio";
    }
}
