package studio.soliloquy.web.page;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import studio.soliloquy.project.Project;

/** In which order the first page shows the projects. */
enum CardOrder implements Comparator<Project> {
    CHANGED(Comparator.comparing(Project::changedAt).reversed()),
    NAME(Comparator.comparing(Project::name, Collator.getInstance(Locale.ROOT)::compare)),
    MADE(Comparator.comparing(Project::createdAt).reversed());

    private final transient Comparator<Project> order;

    CardOrder(Comparator<Project> order) {
        this.order = order;
    }

    /** The one of this name; {@link #CHANGED} where there is none. */
    static CardOrder of(String name) {
        return Stream.of(values())
                .filter(order -> order.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(CHANGED);
    }

    @Override
    public int compare(Project one, Project other) {
        return order.compare(one, other);
    }
}
