package studio.soliloquy.render;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The marks of the jobs that are part of bake-offs. They go with their jobs. */
interface BakeOffRows extends Repository<BakeOffRow, UUID> {
    BakeOffRow save(BakeOffRow row);

    /** The latest bake-off first, the renders of each in their places. */
    @Query("""
            select mark from BakeOffRow mark, RenderJob job where mark.jobId = job.id and job.projectId = :project
            order by mark.begunAt desc, mark.bakeOffId, mark.place""")
    List<BakeOffRow> ofProject(UUID project);

    /** Of another one's bake-off none: the jobs are his. */
    @Query("""
            select mark.jobId from BakeOffRow mark, RenderJob job
            where mark.jobId = job.id and mark.bakeOffId = :bakeOff""")
    List<UUID> jobsOf(UUID bakeOff);

    @Query("select mark.jobId from BakeOffRow mark where mark.begunAt < :oldest")
    List<UUID> jobsBegunBefore(Instant oldest);
}
