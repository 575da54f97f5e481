-- A project that is deleted is put away first, so that it can be had back. Runs on H2 and on PostgreSQL.
alter table project add column deleted_at timestamp(6) with time zone;
create index project_by_deletion on project (deleted_at);
