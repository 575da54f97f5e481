-- Jobs have a priority and a turn, may be paused and say why they wait. Runs on H2 and on PostgreSQL.
alter table render_job add column priority smallint default 0 not null;
alter table render_job alter column priority drop default;
-- The place among the jobs of the same priority: the earliest first. Always in the past.
alter table render_job add column turn timestamp(6) with time zone;
update render_job set turn = submitted_at;
alter table render_job alter column turn set not null;
alter table render_job add column notice_code varchar(64);
alter table render_job add column notice_message varchar(2000);
alter table render_job add column notice_hint varchar(2000);
-- The name of the result in the media store; the one of the attempt that was first. Null until done.
alter table render_job add column result_name varchar(120);
update render_job set result_name = cast(id as varchar(36)) || '.'
    || case format when 'MP4' then 'mp4' when 'WEBM' then 'webm' when 'GIF' then 'gif' else 'zip' end
    where state = 'DONE';
create index render_job_turn on render_job (state, priority desc, turn);

-- Of the published file, so that one which lost bytes in a power failure is seen.
alter table render_segment add column bytes bigint default 0 not null;
alter table render_segment alter column bytes drop default;

-- One row: what is true of the whole queue. Whoever takes up a job locks it.
create table render_queue (
    id     integer not null primary key,
    paused boolean not null
);
insert into render_queue (id, paused) values (1, false);
