-- Render jobs, their segments, and the two task tables of the queue. Runs on H2 and on PostgreSQL.
create table render_job (
    id                uuid                     not null primary key,
    project_id        uuid                     not null,
    state             varchar(16)              not null,
    portrait_id       varchar(22)              not null,
    face_index        integer                  not null,
    audio_id          varchar(22)              not null,
    model_id          varchar(64)              not null,
    frame_rate        integer                  not null,
    parameters        varchar(4000)            not null,
    width             integer                  not null,
    height            integer                  not null,
    frame_count       integer                  not null,
    frames_done       integer                  not null,
    frames_per_second double precision         not null,
    samples           bigint                   not null,
    bytes             bigint                   not null,
    failure_code      varchar(64),
    failure_message   varchar(2000),
    failure_hint      varchar(2000),
    submitted_at      timestamp with time zone not null,
    started_at        timestamp with time zone,
    finished_at       timestamp with time zone
);
create index render_job_project on render_job (project_id, submitted_at);
create index render_job_state on render_job (state);

create table render_segment (
    job_id        uuid        not null references render_job (id) on delete cascade,
    segment_index integer     not null,
    first_frame   integer     not null,
    end_frame     integer     not null,
    attempts      integer     not null,
    file_name     varchar(64),
    primary key (job_id, segment_index)
);

-- db-scheduler deletes tasks it does not know, so each scheduler has a table of its own.
create table gpu_tasks (
    task_name            varchar(100)             not null,
    task_instance        varchar(100)             not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            varchar(50),
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index gpu_tasks_due on gpu_tasks (priority desc, execution_time asc);
create index gpu_tasks_heartbeat on gpu_tasks (last_heartbeat);

create table cpu_tasks (
    task_name            varchar(100)             not null,
    task_instance        varchar(100)             not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            varchar(50),
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index cpu_tasks_due on cpu_tasks (priority desc, execution_time asc);
create index cpu_tasks_heartbeat on cpu_tasks (last_heartbeat);
