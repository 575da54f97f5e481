package studio.soliloquy.render;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.video.FragmentedFile;

/** The encoded sounds of jobs, and how they lie in their files. Safe to call from any thread. */
@Component
class JobSounds {
    private static final Logger LOG = LoggerFactory.getLogger(JobSounds.class);
    private static final int REMEMBERED = 32;

    private final JobFolders folders;
    /** By the file's name, which no other sound ever has. */
    private final Map<String, FragmentedFile> remembered = Collections.synchronizedMap(new Recent());

    JobSounds(JobFolders folders) {
        this.folders = folders;
    }

    /** @param job whose sound is encoded */
    Path file(RenderJob job) {
        return folders.of(job.id()).file(job.sound().orElseThrow());
    }

    /** @param job whose sound is encoded */
    FragmentedFile index(RenderJob job) {
        String name = job.sound().orElseThrow();
        FragmentedFile known = remembered.get(name);
        if (known == null) {
            known = FragmentedFile.read(file(job));
            remembered.put(name, known);
        }
        return known;
    }

    /** The encoded sound, where there is one and it is whole: one that is not is worth a line, not a render. */
    Optional<Path> whole(RenderJob job) {
        if (job.sound().isEmpty()) {
            return Optional.empty();
        }
        try {
            Path file = file(job);
            FragmentedFile.read(file);
            return Optional.of(file);
        } catch (StudioException damaged) {
            LOG.warn("Render {}: its sound is lost and encoded again: {}", job.id(), damaged.getMessage());
            return Optional.empty();
        }
    }

    private static final class Recent extends LinkedHashMap<String, FragmentedFile> {
        private static final long serialVersionUID = 1;

        Recent() {
            super(REMEMBERED, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FragmentedFile> eldest) {
            return size() > REMEMBERED;
        }
    }
}
