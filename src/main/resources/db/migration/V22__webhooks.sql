-- What is to be told to other programs, until they have heard it. Runs on H2 and on PostgreSQL.
create table webhook_delivery (
    id         varchar(36)                 not null primary key,
    -- The same end is told to the same address once, however many nodes hear of it.
    occasion   varchar(120)                not null,
    url        varchar(1000)               not null,
    body       varchar(4000)               not null,
    attempts   integer                     not null,
    due_at     timestamp(6) with time zone not null,
    created_at timestamp(6) with time zone not null,
    constraint webhook_delivery_once unique (occasion, url)
);
create index webhook_delivery_due on webhook_delivery (due_at);
