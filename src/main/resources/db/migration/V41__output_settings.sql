-- In which shape, how large and how carefully a video is made, frozen with each render: JSON, an empty object where
-- nobody chose. Runs on H2 and on PostgreSQL.
alter table project add column output_settings varchar(400) default '{}' not null;
alter table project alter column output_settings drop default;
alter table render_job add column output_settings varchar(400) default '{}' not null;
alter table render_job alter column output_settings drop default;

-- Of each frame as the model renders it, which need not be the video's size; 0 until known.
alter table render_job add column rendered_pixels bigint default 0 not null;
alter table render_job alter column rendered_pixels drop default;

-- What was measured before was as large as it was rendered, and encoded as configured.
alter table render_measurement add column quality varchar(16) default 'GOOD' not null;
alter table render_measurement alter column quality drop default;
alter table render_measurement add column output_pixels bigint default 0 not null;
update render_measurement set output_pixels = pixels;
alter table render_measurement alter column output_pixels drop default;

-- Null where a preset says nothing of it.
alter table parameter_preset add column output_settings varchar(400);
