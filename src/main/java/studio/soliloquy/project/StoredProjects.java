package studio.soliloquy.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import studio.soliloquy.asset.Asset;
import studio.soliloquy.asset.AssetError;
import studio.soliloquy.asset.AssetId;
import studio.soliloquy.asset.AssetKind;
import studio.soliloquy.asset.AssetStore;
import studio.soliloquy.asset.AssetUse;
import studio.soliloquy.audio.SoundEdit;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.face.FaceAdjustment;
import studio.soliloquy.model.Models;
import studio.soliloquy.video.OutputFormat;
import studio.soliloquy.video.OutputSettings;

/** Keeps the projects in the database. Edits that collide are made again on what the other one left. */
@Component
class StoredProjects implements Projects {
    private static final int FRAME_RATE = 25;
    private static final int ATTEMPTS = 10;

    private final ProjectRows rows;
    private final AssetStore assets;
    private final ObjectProvider<AssetUse> assetUses;
    private final Models models;
    private final ApplicationEventPublisher events;
    private final UndoSettings settings;
    private final TransactionTemplate transaction;

    StoredProjects(
            ProjectRows rows,
            AssetStore assets,
            ObjectProvider<AssetUse> assetUses,
            Models models,
            ApplicationEventPublisher events,
            UndoSettings settings,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.assets = assets;
        this.assetUses = assetUses;
        this.models = models;
        this.events = events;
        this.settings = settings;
        transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Project create(String name) {
        ProjectSettings settings =
                new ProjectSettings(models.all().get(0).id(), FRAME_RATE, Map.of(), OutputFormat.MP4);
        return rows.save(new StoredProject(new ProjectName(name), settings)).toProject();
    }

    @Override
    public List<Project> all() {
        return rows.findAllByDeletedAtIsNullOrderByChangedAtDescIdAsc().stream()
                .map(StoredProject::toProject)
                .toList();
    }

    @Override
    public Project get(ProjectId id) {
        return find(id).toProject();
    }

    @Override
    public Project rename(ProjectId id, String name) {
        ProjectName newName = new ProjectName(name);
        return change(id, project -> project.rename(newName));
    }

    @Override
    public Project chooseSubject(ProjectId id, AssetId subject, int faceIndex) {
        return change(id, project -> {
            Asset chosen = assets.hold(subject).require(AssetKind.PORTRAIT, AssetKind.TEMPLATE_SET);
            requireFace(chosen.kind(), faceIndex);
            project.animate(chosen, faceIndex);
        });
    }

    private static void requireFace(AssetKind subject, int faceIndex) {
        if (faceIndex < 0 || subject == AssetKind.TEMPLATE_SET && faceIndex > 0) {
            throw new StudioException(
                    ProjectError.PROJECT_SETTINGS_INVALID,
                    "Expected " + (subject == AssetKind.TEMPLATE_SET ? "0" : "a face's number from 0 on") + " for "
                            + subject.inWords() + ", found " + faceIndex + ".",
                    "Choose one of a portrait's faces; a template set has but one.");
        }
    }

    @Override
    public Project adjust(ProjectId id, FaceAdjustment adjustment) {
        return change(id, project -> {
            requireAdjustable(project.subjectKind(), adjustment);
            project.adjust(adjustment);
        });
    }

    private static void requireAdjustable(Optional<AssetKind> subject, FaceAdjustment adjustment) {
        boolean nothing = adjustment.changesNothing();
        if (!nothing && subject.isEmpty()) {
            throw new StudioException(
                    ProjectError.PROJECT_SETTINGS_INVALID,
                    "Expected a subject to adjust, found none in the project.",
                    "Choose a portrait or a template set first.");
        }
        if (subject.equals(Optional.of(AssetKind.TEMPLATE_SET))
                && !adjustment.points().isEmpty()) {
            throw new StudioException(
                    ProjectError.PROJECT_SETTINGS_INVALID,
                    "Expected a box to adjust, for that is all that a template set has, found points of a mouth.",
                    "Move or resize the box.");
        }
    }

    @Override
    public Project chooseAudio(ProjectId id, AssetId audio) {
        return change(id, project -> {
            assets.hold(audio).require(AssetKind.AUDIO);
            project.speak(audio);
        });
    }

    @Override
    public Project editSound(ProjectId id, SoundEdit sound) {
        return change(id, project -> {
            // Where there is no sound there is nothing of it either.
            sound.requireWithin(
                    project.audio().map(audio -> assets.get(audio).seconds()).orElse(0.0));
            project.edit(sound);
        });
    }

    @Override
    public Project chooseFeatures(ProjectId id, AssetId features) {
        return change(id, project -> {
            assets.hold(features).require(AssetKind.FEATURES);
            project.hear(features);
        });
    }

    @Override
    public Project clearFeatures(ProjectId id) {
        return change(id, StoredProject::forgetFeatures);
    }

    @Override
    public Project chooseOutput(ProjectId id, OutputSettings output) {
        return change(id, project -> project.shape(output));
    }

    @Override
    public Project configure(
            ProjectId id, String modelId, int frameRate, Map<String, Double> parameters, OutputFormat format) {
        ProjectSettings settings = new ProjectSettings(modelId, frameRate, parameters, format);
        return change(id, project -> project.configure(settings));
    }

    @Override
    public Project duplicate(ProjectId id) {
        return edit(id, this::find, project -> {
            project.assets().forEach(assets::hold);
            ProjectName name = new ProjectName(project.name()).ofCopy();
            return rows.saveAndFlush(new StoredProject(name, project)).toProject();
        });
    }

    @Override
    public void discard(ProjectId id) {
        change(id, project -> {
            project.discard();
            events.publishEvent(new ProjectDiscarded(id));
        });
    }

    @Override
    public Project restore(ProjectId id) {
        return edit(id, this::findAny, project -> {
            project.restore();
            return rows.saveAndFlush(project).toProject();
        });
    }

    @Override
    public List<DiscardedProject> discarded() {
        return rows.findAllByDeletedAtIsNotNullOrderByDeletedAtDescIdAsc().stream()
                .map(project -> project.toDiscarded(settings.undo()))
                .toList();
    }

    @Override
    public void delete(ProjectId id) {
        edit(id, this::findAny, project -> {
            List<AssetId> used = project.assets().toList();
            // Whoever keeps something for the project lets go of its assets first.
            events.publishEvent(new ProjectDeleted(id));
            rows.delete(project);
            rows.flush();
            used.forEach(assets::hold);
            used.stream().filter(this::isUnused).forEach(assets::delete);
            return null;
        });
    }

    private boolean isUnused(AssetId asset) {
        return assetUses.stream().noneMatch(use -> use.uses(asset));
    }

    private Project change(ProjectId id, Consumer<StoredProject> change) {
        return edit(id, this::find, project -> {
            change.accept(project);
            return rows.saveAndFlush(project).toProject();
        });
    }

    /**
     * Another edit of the same project, or one that takes or leaves the same asset, may come between reading and
     * writing; then the database refuses, and what is to be done is decided anew.
     */
    private <T> T edit(ProjectId id, Function<ProjectId, StoredProject> find, Function<StoredProject, T> edit) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> edit.apply(find.apply(id)));
            } catch (ConcurrencyFailureException | DataIntegrityViolationException | StudioException e) {
                if (e instanceof StudioException refusal && refusal.code() != AssetError.ASSET_IN_USE) {
                    throw refusal;
                }
                if (attempt == ATTEMPTS) {
                    throw conflict(e);
                }
            }
        }
    }

    private static StudioException conflict(Exception cause) {
        return new StudioException(
                ProjectError.PROJECT_EDIT_CONFLICT,
                "The project is being changed from several places at once.",
                "Reload it and try again.",
                cause);
    }

    private StoredProject find(ProjectId id) {
        return rows.findByIdAndDeletedAtIsNull(id.value()).orElseThrow(() -> notFound(id));
    }

    /** A discarded one, too. */
    private StoredProject findAny(ProjectId id) {
        return rows.findById(id.value()).orElseThrow(() -> notFound(id));
    }

    private static StudioException notFound(ProjectId id) {
        return new StudioException(
                ProjectError.PROJECT_NOT_FOUND,
                "There is no project " + id + ".",
                "It may have been deleted; choose one from the list.");
    }
}
