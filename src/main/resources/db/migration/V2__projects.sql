create table project (
    id          uuid                        not null primary key,
    name        varchar(240)                not null,
    portrait_id varchar(22),
    face_index  integer                     not null,
    audio_id    varchar(22),
    model_id    varchar(64)                 not null,
    frame_rate  integer                     not null,
    -- A JSON object of numbers.
    parameters  varchar(10000)              not null,
    created_at  timestamp(6) with time zone not null,
    changed_at  timestamp(6) with time zone not null,
    version     bigint                      not null,
    constraint project_portrait_exists foreign key (portrait_id) references asset (id),
    constraint project_audio_exists foreign key (audio_id) references asset (id)
);

create index project_by_portrait on project (portrait_id);
create index project_by_audio on project (audio_id);
