-- The same video may be kept for its sound and as a clip of a person.
alter table asset drop constraint asset_sha256_unique;
alter table asset add constraint asset_sha256_kind_unique unique (sha256, kind);
