-- What of a job can be watched while it is rendered. Runs on H2 and on PostgreSQL.
-- The file of its folder that holds the whole sound, encoded; the one of the attempt that was first. Null until then.
alter table render_job add column sound_name varchar(64);
alter table render_job add column opening_done boolean default false not null;
alter table render_job alter column opening_done drop default;
