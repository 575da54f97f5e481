package studio.soliloquy.render;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows of the jobs' segments. */
interface RenderSegments extends Repository<RenderSegment, RenderSegment.Key> {
    <S extends RenderSegment> List<S> saveAll(Iterable<S> segments);

    Optional<RenderSegment> findById(RenderSegment.Key key);

    @Query("select segment from RenderSegment segment where segment.key.jobId = :job order by segment.key.segmentIndex")
    List<RenderSegment> ofJob(UUID job);

    @Query(
            "select count(segment) from RenderSegment segment where segment.key.jobId = :job and segment.fileName is null")
    long countUnfinished(UUID job);

    @Modifying
    @Query("delete from RenderSegment segment where segment.key.jobId = :job")
    void deleteOfJob(UUID job);
}
