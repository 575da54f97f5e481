-- Everything belongs to somebody. What was made before anybody logged in is the local owner's. Runs on H2 and on PostgreSQL.
alter table project add column owner varchar(36) default 'local' not null;
alter table project alter column owner drop default;
create index project_by_owner on project (owner);

alter table template_build add column owner varchar(36) default 'local' not null;
alter table template_build alter column owner drop default;

alter table asset add column owner varchar(36) default 'local' not null;
alter table asset alter column owner drop default;
-- The files of the same bytes are kept once, in the folder of whoever was first, however many own them.
alter table asset add column folder varchar(22);
update asset set folder = id;
alter table asset alter column folder set not null;
create index asset_by_folder on asset (folder);
alter table asset drop constraint asset_sha256_kind_unique;
alter table asset add constraint asset_owner_sha256_kind_unique unique (owner, sha256, kind);
