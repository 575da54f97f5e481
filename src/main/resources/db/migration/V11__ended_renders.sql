-- Renders at their end are listed with the latest first. Runs on H2 and on PostgreSQL.
create index render_job_finished on render_job (finished_at);
