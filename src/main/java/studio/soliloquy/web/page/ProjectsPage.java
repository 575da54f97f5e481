package studio.soliloquy.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import studio.soliloquy.error.ErrorKind;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.project.Project;
import studio.soliloquy.project.ProjectId;
import studio.soliloquy.project.Projects;
import studio.soliloquy.render.Render;
import studio.soliloquy.render.RenderQueue;

/** The first page: all projects, and the forms that create, rename, duplicate, delete and restore one. */
@Controller
class ProjectsPage {
    private final Projects projects;
    private final RenderQueue renders;

    ProjectsPage(Projects projects, RenderQueue renders) {
        this.projects = projects;
        this.renders = renders;
    }

    @GetMapping("/")
    String show(
            @RequestParam(name = "q", defaultValue = "") String sought,
            @RequestParam(name = "sort", defaultValue = "changed") String sort,
            Model page) {
        List<Project> all = projects.all();
        CardOrder order = CardOrder.of(sort);
        List<Project> shown = all.stream()
                .filter(project -> isSought(project, sought))
                .sorted(order)
                .toList();
        Map<ProjectId, List<Render>> rendered =
                renders.ofProjects(shown.stream().map(Project::id).toList());
        page.addAttribute(
                "cards",
                shown.stream()
                        .map(project -> ProjectCard.of(project, rendered.get(project.id())))
                        .toList());
        page.addAttribute("none", all.isEmpty());
        page.addAttribute("sought", sought);
        page.addAttribute("order", order);
        page.addAttribute("orders", CardOrder.values());
        page.addAttribute("discarded", projects.discarded());
        return "projects";
    }

    private static boolean isSought(Project project, String sought) {
        return project.name().toLowerCase(Locale.ROOT).contains(sought.strip().toLowerCase(Locale.ROOT));
    }

    /** Where a form was refused; a reload of that page leads back to the projects. */
    @GetMapping("/projects")
    String home() {
        return "redirect:/";
    }

    @PostMapping("/projects")
    String create(@RequestParam String name, Model page, HttpServletResponse response) {
        try {
            return "redirect:/projects/" + projects.create(name.strip()).id();
        } catch (StudioException failure) {
            return refused(failure, page, response);
        }
    }

    @PostMapping("/projects/{id}/rename")
    String rename(@PathVariable ProjectId id, @RequestParam String name, Model page, HttpServletResponse response) {
        try {
            projects.rename(id, name.strip());
            return "redirect:/";
        } catch (StudioException failure) {
            return refused(failure, page, response);
        }
    }

    @PostMapping("/projects/{id}/delete")
    String delete(@PathVariable ProjectId id) {
        projects.discard(id);
        return "redirect:/";
    }

    @PostMapping("/projects/{id}/restore")
    String restore(@PathVariable ProjectId id) {
        projects.restore(id);
        return "redirect:/";
    }

    @PostMapping("/projects/{id}/duplicate")
    String duplicate(@PathVariable ProjectId id) {
        projects.duplicate(id);
        return "redirect:/";
    }

    /** Says above the projects why a form was not taken; what the user cannot mend is shown as any other failure. */
    private String refused(StudioException failure, Model page, HttpServletResponse response) {
        if (failure.code().kind() != ErrorKind.USER_ERROR) {
            throw failure;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        page.addAttribute("refusal", failure);
        return show("", "changed", page);
    }
}
