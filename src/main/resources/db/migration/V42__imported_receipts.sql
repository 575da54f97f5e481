-- Receipts that came with an imported project, and their results. Runs on H2 and on PostgreSQL.
create table imported_receipt (
    project_id  uuid                     not null,
    -- The first is the newest, as it was in the file.
    place       integer                  not null,
    receipt     varchar(100000)          not null,
    -- Among the results; null where none came with it.
    result      varchar(64),
    imported_at timestamp with time zone not null,
    primary key (project_id, place)
);
