-- What is known of a render before, and proved after it. Runs on H2 and on PostgreSQL.
-- Null where nothing like it had been measured when it was submitted.
alter table render_job add column predicted_seconds double precision;
alter table render_job add column predicted_memory bigint;
alter table render_job add column predicted_disk bigint;

-- What a job's receipt needs beside its row, frozen when it was submitted.
create table render_recipe (
    job_id uuid           not null primary key references render_job (id) on delete cascade,
    -- A JSON object: the model and those it needs, with the hashes of their files.
    model  varchar(20000) not null,
    -- Both null unless the job renders a receipt again. The second is the receipt, a JSON object.
    title  varchar(240),
    origin varchar(60000)
);

-- How long each step of a job took where it succeeded; part counts the segments.
create table render_time (
    job_id      uuid             not null references render_job (id) on delete cascade,
    step        varchar(16)      not null,
    part        integer          not null,
    seconds     double precision not null,
    device      varchar(250)     not null,
    node        varchar(250)     not null,
    slots       integer          not null,
    peak_memory bigint           not null,
    primary key (job_id, step, part)
);

-- One row for each job that was done. It outlives the job: later ones are predicted from it.
create table render_measurement (
    job_id          uuid                     not null primary key,
    model_id        varchar(64)              not null,
    device          varchar(250)             not null,
    node            varchar(250)             not null,
    format          varchar(16)              not null,
    pixels          bigint                   not null,
    frames          integer                  not null,
    audio_seconds   double precision         not null,
    prepare_seconds double precision         not null,
    render_seconds  double precision         not null,
    join_seconds    double precision         not null,
    segment_bytes   bigint                   not null,
    result_bytes    bigint                   not null,
    disk_bytes      bigint                   not null,
    peak_memory     bigint                   not null,
    finished_at     timestamp with time zone not null
);
create index render_measurement_model on render_measurement (model_id, finished_at desc);

-- What a pre-flight found out about an asset, which never changes: a JSON object.
create table preflight_measure (
    asset_id varchar(22)    not null primary key references asset (id) on delete cascade,
    measures varchar(20000) not null
);
