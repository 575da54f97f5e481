-- Who may use the studio, and the secrets by which they are known. Runs on H2 and on PostgreSQL.
create table account (
    id            varchar(36)                 not null primary key,
    name          varchar(64)                 not null,
    -- Of every name there is but one, whatever its capitals.
    name_key      varchar(64)                 not null,
    role          varchar(16)                 not null,
    password_hash varchar(200)                not null,
    created_at    timestamp(6) with time zone not null,
    constraint account_name_unique unique (name_key)
);

-- A browser's session or a program's token. The secret itself is known to its bearer alone.
create table account_secret (
    id         varchar(36)                 not null primary key,
    account_id varchar(36)                 not null references account (id) on delete cascade,
    kind       varchar(16)                 not null,
    name       varchar(64)                 not null,
    sha256     varchar(64)                 not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    constraint account_secret_unique unique (sha256)
);
create index account_secret_account on account_secret (account_id, kind);
create index account_secret_expiry on account_secret (expires_at);
