create table artwork (
    id                  uuid primary key,
    owner               text        not null,
    version             bigint      not null,
    status              text        not null,
    status_changed_at   timestamptz not null,
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
create index artwork_newest on artwork (recorded_at, id);
create index artwork_of_owner on artwork (owner, recorded_at, id);

alter table artwork enable row level security;
create policy seen_by_the_entitled on artwork for select to ${app}
    using (visible(owner, visible_to, restricted_from, confidentiality, blocked, 'RECORDED'));
create policy recorded_by_the_owner on artwork for insert to ${app} with check (owner = app_caller());
create policy changed_by_the_owner on artwork for update to ${app} using (owner = app_caller()) with check (owner = app_caller());
create policy erased_by_the_owner on artwork for delete to ${app} using (owner = app_caller());
grant select, insert, update, delete on artwork to ${app};
