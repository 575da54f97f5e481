create table asset (
    id         varchar(22)                 not null primary key,
    kind       varchar(16)                 not null,
    label      varchar(200)                not null,
    media_type varchar(64)                 not null,
    bytes      bigint                      not null,
    sha256     varchar(64)                 not null,
    width      integer                     not null,
    height     integer                     not null,
    seconds    double precision            not null,
    created_at timestamp(6) with time zone not null,
    -- The same bytes are stored once, however many uploads of them arrive at a time.
    constraint asset_sha256_unique unique (sha256)
);
