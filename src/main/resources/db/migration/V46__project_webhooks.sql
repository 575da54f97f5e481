-- Who is told of the end of one project's renders, and what became of what was told. Runs on H2 and on PostgreSQL.
create table project_webhook (
    id         uuid                        not null primary key,
    project_id uuid                        not null,
    url        varchar(1000)               not null,
    -- With which what it is told is signed; so it is known in full.
    secret     varchar(64)                 not null,
    created_at timestamp(6) with time zone not null
);
create index project_webhook_project on project_webhook (project_id);

-- Null where the target stands in the configuration.
alter table webhook_delivery add column webhook_id uuid;
alter table webhook_delivery add constraint webhook_delivery_webhook
    foreign key (webhook_id) references project_webhook (id) on delete cascade;
-- What the target said last, and when.
alter table webhook_delivery add column answer varchar(40);
alter table webhook_delivery add column told_at timestamp(6) with time zone;
create index webhook_delivery_by_webhook on webhook_delivery (webhook_id, created_at);
