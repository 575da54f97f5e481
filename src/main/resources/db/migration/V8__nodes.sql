-- The nodes of a cluster, and what they leave for each other for a moment. Runs on H2, where both stay empty, and on
-- PostgreSQL, which does not log the changes of the blackboard.
create table node (
    id         varchar(50)                 not null primary key,
    name       varchar(100)                not null,
    slots      integer                     not null,
    started_at timestamp(6) with time zone not null,
    seen_at    timestamp(6) with time zone not null
);

create table blackboard (
    name       varchar(100)                not null primary key,
    content    bytea                       not null,
    written_at timestamp(6) with time zone not null
);
