-- Photographs of records, without what cameras write into them. The same picture of the same record is kept once.
create sequence picture_number;
create table photograph (
    id         uuid primary key,
    record_id  uuid        not null references ${record} on delete cascade,
    picture_id bigint      not null unique default nextval('picture_number'),
    sha256     bytea       not null,
    width      int         not null,
    height     int         not null,
    added_at   timestamptz not null,
    jpeg       bytea       not null,
    thumbnail  bytea       not null,
    unique (record_id, sha256)
);
-- As visible as the record: its policy applies inside this one.
alter table photograph enable row level security;
create policy seen_with_the_record on photograph for select to ${app}
    using (exists (select from ${record} r where r.id = record_id));
create policy added_by_the_owner on photograph for insert to ${app}
    with check (exists (select from ${record} r where r.id = record_id and r.owner = app_caller()));
create policy removed_by_the_owner on photograph for delete to ${app}
    using (exists (select from ${record} r where r.id = record_id and r.owner = app_caller()));
grant select, insert, delete on photograph to ${app};
grant usage on sequence picture_number to ${app};
