-- Which jobs are part of a bake-off. Runs on H2 and on PostgreSQL.
create table bake_off_render (
    job_id        uuid                        not null primary key references render_job (id) on delete cascade,
    bake_off_id   uuid                        not null,
    -- Among the renders of the bake-off.
    place         integer                     not null,
    start_seconds double precision            not null,
    end_seconds   double precision            not null,
    begun_at      timestamp(6) with time zone not null
);
create index bake_off_render_by_bake_off on bake_off_render (bake_off_id);
