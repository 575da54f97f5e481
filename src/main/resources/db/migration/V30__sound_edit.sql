-- Which stretch of its sound a project uses, in seconds, and how loud that is made, in LUFS. A null end is the sound's
-- own, a null loudness leaves the sound as loud as it is.
alter table project add column sound_start double precision default 0 not null;
alter table project add column sound_end double precision;
alter table project add column sound_loudness double precision;

-- The same, frozen; and by how many decibels the sound is made louder, known once it is prepared.
alter table render_job add column sound_start double precision default 0 not null;
alter table render_job add column sound_end double precision;
alter table render_job add column sound_loudness double precision;
alter table render_job add column sound_gain double precision default 0 not null;

-- Measures of a sound now tell where it is silent, which may be often. All is measured again when it is asked for.
delete from preflight_measure;
alter table preflight_measure alter column measures set data type varchar(1000000);
