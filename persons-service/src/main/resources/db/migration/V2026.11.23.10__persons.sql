create table person (
    id                  uuid primary key,
    owner               text        not null,
    version             bigint      not null,
    kind                text        not null,
    particulars         jsonb       not null,
    visible_to          text[],
    restricted_from     text[]      not null,
    confidentiality     text        not null,
    blocked             boolean     not null,
    good_photograph     boolean     not null,
    identity_version    bigint      not null,
    identity_changed_at timestamptz not null,
    recorded_at         timestamptz not null,
    changed_at          timestamptz not null
);
create index person_newest on person (recorded_at, id);
create index person_of_owner on person (owner, recorded_at, id);

alter table person enable row level security;
create policy seen_by_the_entitled on person for select to ${app}
    using (visible(owner, visible_to, restricted_from, confidentiality, blocked, 'RECORDED'));
create policy recorded_by_the_owner on person for insert to ${app} with check (owner = app_caller());
create policy changed_by_the_owner on person for update to ${app} using (owner = app_caller()) with check (owner = app_caller());
create policy erased_by_the_owner on person for delete to ${app} using (owner = app_caller());
grant select, insert, update, delete on person to ${app};
