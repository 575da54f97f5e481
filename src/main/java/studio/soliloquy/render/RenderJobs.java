package studio.soliloquy.render;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
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

    /** Without loading the job. */
    @Query("select job.state from RenderJob job where job.id = :id")
    Optional<RenderState> stateOf(UUID id);

    /** As {@link #stateOf}, but empty while the queue is paused. Asked several times a second while a job renders. */
    @Query("""
            select job.state from RenderJob job where job.id = :id
            and not exists (select 1 from QueueRow queue where queue.paused = true)""")
    Optional<RenderState> activeStateOf(UUID id);

    List<RenderJob> findByStateInOrderByPriorityDescTurnAsc(Collection<RenderState> states);

    @Query("select job.id from RenderJob job where job.state in :states order by job.priority desc, job.turn asc")
    List<UUID> idsIn(Collection<RenderState> states);

    @Query("select job.id from RenderJob job where job.projectId = :project")
    List<UUID> idsOfProject(UUID project);

    /** Those that have come to their end, the latest first, without those of bake-offs. */
    @Query("""
            select job from RenderJob job where job.state in (DONE, FAILED, CANCELLED)
            and not exists (select 1 from BakeOffRow mark where mark.jobId = job.id) order by job.finishedAt desc""")
    List<RenderJob> ended(Limit limit);

    /** The unfinished ones of a priority in their order: the turn of each. */
    @Query("""
            select job.id as id, job.turn as turn from RenderJob job where job.priority = :priority
            and job.state in (QUEUED, PREPARING, RENDERING, MUXING, PAUSED) order by job.turn""")
    List<Turn> turns(short priority);

    /**
     * The first of those for a device of which no segment was begun, in their order: whether they are prepared or not.
     */
    @Query("""
            select job.id from RenderJob job where job.device = :device
            and (job.state in (QUEUED, PREPARING) or job.state = RENDERING
                and not exists (select 1 from RenderSegment segment
                    where segment.key.jobId = job.id and segment.attempts > 0))
            order by job.priority desc, job.turn asc""")
    List<UUID> firstUnbegun(String device, Limit limit);

    /** The devices that jobs want which are not at their end. */
    @Query("select distinct job.device from RenderJob job where job.state in (QUEUED, PREPARING, RENDERING)")
    List<String> devicesWanted();

    /** Those for a device that are to go on and say of nothing that they wait for it. */
    @Query("""
            select job.id from RenderJob job where job.device = :device
            and job.state in (QUEUED, PREPARING, RENDERING) and job.noticeCode is null""")
    List<UUID> withoutNotice(String device);

    /** Those for a device that say by this code why they wait. */
    @Query("""
            select job.id from RenderJob job where job.device = :device
            and job.state in (QUEUED, PREPARING, RENDERING) and job.noticeCode = :code""")
    List<UUID> withNotice(String device, String code);

    /** The newest first, without those of bake-offs. */
    @Query("""
            select job from RenderJob job where job.projectId in :projects
            and not exists (select 1 from BakeOffRow mark where mark.jobId = job.id) order by job.submittedAt desc""")
    List<RenderJob> ofProjects(Collection<UUID> projects);

    @Query("""
            select count(job) > 0 from RenderJob job
            where (job.subjectId = :asset or job.audioId = :asset or job.featuresId = :asset)
            and job.state in (QUEUED, PREPARING, RENDERING, MUXING, PAUSED)""")
    boolean existsUnfinishedWith(String asset);

    @Query("""
            select count(job) > 0 from RenderJob job
            where job.modelId = :model
            and job.state in (QUEUED, PREPARING, RENDERING, MUXING, PAUSED)""")
    boolean existsUnfinishedOf(String model);

    /** Those that are done or failed; a cancelled one keeps no files. */
    @Query("select job.id from RenderJob job where job.state in (DONE, FAILED) and job.finishedAt < :oldest")
    List<UUID> endedBefore(Instant oldest);

    void delete(RenderJob job);

    /** A job's place among those of its priority. */
    interface Turn {
        UUID getId();

        Instant getTurn();
    }
}
