package studio.soliloquy.render;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows of the render jobs. */
interface RenderJobs extends Repository<RenderJob, UUID> {
    RenderJob save(RenderJob job);

    Optional<RenderJob> findById(UUID id);

    /** Locks the row to the end of the transaction: whoever changes a job's state does so first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select job from RenderJob job where job.id = :id")
    Optional<RenderJob> lock(UUID id);

    /** Without loading the job: asked several times a second while it renders. */
    @Query("select job.state from RenderJob job where job.id = :id")
    Optional<RenderState> stateOf(UUID id);

    List<RenderJob> findByProjectIdOrderBySubmittedAtDesc(UUID projectId);

    List<RenderJob> findByStateInOrderBySubmittedAt(Collection<RenderState> states);

    @Query("""
            select count(job) > 0 from RenderJob job
            where (job.portraitId = :asset or job.audioId = :asset)
            and job.state in (QUEUED, PREPARING, RENDERING, MUXING)""")
    boolean existsUnfinishedWith(String asset);

    void delete(RenderJob job);
}
