-- A template set may be the subject of a project; features may be uploaded; a render has a format. Until now every
-- subject was a portrait and every video an MP4. Runs on H2 and on PostgreSQL.
alter table project rename column portrait_id to subject_id;
alter table project rename constraint project_portrait_exists to project_subject_exists;
alter index project_by_portrait rename to project_by_subject;
alter table project add column subject_kind varchar(16);
update project set subject_kind = 'PORTRAIT' where subject_id is not null;
alter table project add column features_id varchar(22);
alter table project add constraint project_features_exist foreign key (features_id) references asset (id);
create index project_by_features on project (features_id);
alter table project add column format varchar(16) default 'MP4' not null;
alter table project alter column format drop default;

alter table render_job rename column portrait_id to subject_id;
alter table render_job add column subject_kind varchar(16) default 'PORTRAIT' not null;
alter table render_job alter column subject_kind drop default;
alter table render_job add column features_id varchar(22);
-- Of the rows of features that the job has in its folder; 0 where it has none.
alter table render_job add column feature_rows integer default 0 not null;
alter table render_job alter column feature_rows drop default;
alter table render_job add column feature_width integer default 0 not null;
alter table render_job alter column feature_width drop default;
alter table render_job add column format varchar(16) default 'MP4' not null;
alter table render_job alter column format drop default;
