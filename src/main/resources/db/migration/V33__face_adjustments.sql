-- What a person has put right about the face of a project's subject, frozen with each render: JSON, an empty object
-- where nothing was. Runs on H2 and on PostgreSQL.
alter table project add column adjustment varchar(4000) default '{}' not null;
alter table project alter column adjustment drop default;
alter table render_job add column adjustment varchar(4000) default '{}' not null;
alter table render_job alter column adjustment drop default;
