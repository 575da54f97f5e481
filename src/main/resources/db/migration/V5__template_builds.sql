create table template_build (
    id              uuid                        not null primary key,
    clip_id         varchar(22)                 not null,
    -- The clip again while it is needed, so that it is not deleted meanwhile.
    held_clip_id    varchar(22),
    label           varchar(200)                not null,
    state           varchar(16)                 not null,
    frames_done     integer                     not null,
    frame_count     integer                     not null,
    -- A JSON array of [start, end).
    faceless        text                        not null,
    template_set_id varchar(22),
    failure_code    varchar(64),
    failure_message varchar(2000),
    failure_hint    varchar(2000),
    -- Whoever works on it renews this; when it has passed, another one takes over.
    claimed_until   timestamp(6) with time zone not null,
    created_at      timestamp(6) with time zone not null,
    version         bigint                      not null,
    constraint template_build_clip_exists foreign key (held_clip_id) references asset (id),
    constraint template_build_set_exists foreign key (template_set_id) references asset (id) on delete set null
);

create index template_build_by_held_clip on template_build (held_clip_id);
create index template_build_by_set on template_build (template_set_id);
create index template_build_by_state on template_build (state, created_at);
