-- Which device a job is rendered on, and which devices a node has. Runs on H2 and on PostgreSQL.
-- One device ("cuda:0") or any of a kind ("cuda").
alter table render_job add column device varchar(20) default 'cpu' not null;
alter table render_job alter column device drop default;

-- A step is only taken up by a node that has a slot of this device. Null: wherever there is one of any.
alter table gpu_tasks add column device varchar(20);
alter table cpu_tasks add column device varchar(20);
update gpu_tasks set device = 'cpu';
update cpu_tasks set device = 'cpu' where task_name = 'prepare';

-- The ids of the devices with slots, with blanks between.
alter table node add column devices varchar(500) default 'cpu' not null;
alter table node alter column devices drop default;
