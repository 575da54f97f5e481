-- Parameters that somebody wants to use again. Runs on H2 and on PostgreSQL.
create table parameter_preset (
    id         uuid           not null primary key,
    owner      varchar(36)    not null,
    -- The model may go and come back.
    model_id   varchar(64)    not null,
    name       varchar(240)   not null,
    -- A JSON object of numbers.
    parameters varchar(10000) not null,
    version    bigint         not null,
    constraint parameter_preset_named unique (owner, model_id, name)
);
