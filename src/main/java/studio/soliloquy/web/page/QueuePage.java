package studio.soliloquy.web.page;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.QueueState;
import studio.soliloquy.render.RenderId;
import studio.soliloquy.render.RenderQueue;

/** The queue of the whole studio. What lives on it, the page's scripts fetch from the REST API. */
@Controller
class QueuePage {
    /** As many as fit a window or two; the page's script fetches all of them a moment later. */
    private static final int ROWS = 40;

    private final RenderQueue queue;
    private final Projects projects;

    QueuePage(RenderQueue queue, Projects projects) {
        this.queue = queue;
        this.projects = projects;
    }

    @GetMapping("/queue")
    String show(Model page) {
        Map<ProjectId, String> names = projects.all().stream().collect(Collectors.toMap(Project::id, Project::name));
        QueueState state = queue.state();
        page.addAttribute("queue", state);
        page.addAttribute("first", state.renders().stream().limit(ROWS).toList());
        page.addAttribute("more", Math.max(0, state.renders().size() - ROWS));
        page.addAttribute("names", names);
        return "queue";
    }

    @PostMapping("/queue/pause")
    String pause() {
        queue.pauseAll();
        return "redirect:/queue";
    }

    @PostMapping("/queue/resume")
    String resume() {
        queue.resumeAll();
        return "redirect:/queue";
    }

    @PostMapping("/queue/renders/{id}/cancel")
    String cancel(@PathVariable RenderId id) {
        queue.cancel(id);
        return "redirect:/queue";
    }
}
