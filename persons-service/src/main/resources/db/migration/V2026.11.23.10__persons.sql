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

create table person_version (
    person_id    uuid        not null references person on delete cascade,
    version      bigint      not null,
    at           timestamptz not null,
    client       text        not null,
    on_behalf_of text,
    record       jsonb       not null,
    primary key (person_id, version)
);
alter table person_version enable row level security;
create policy seen_by_the_owner on person_version for select to ${app}
    using (exists (select from person p where p.id = person_id and app_caller() in (p.owner, 'GS', 'CCF')));
create policy kept_by_the_owner on person_version for insert to ${app}
    with check (exists (select from person p where p.id = person_id and p.owner = app_caller()));
grant select, insert on person_version to ${app};

-- Keys to find names by. No case data and so no policy: the operators of an index on a policied table would not be used (they leak),
-- and a scan of every person would be. Only ever read in a join with person, whose policy then decides.
create table person_key (
    person_id uuid   not null references person on delete cascade,
    key       bigint not null,
    primary key (key, person_id)
);
create index person_key_of_person on person_key (person_id);
grant select, insert, delete on person_key to ${app};

-- What is known of notices on persons; kept by the consumer, on the system role.
create table notice (
    id              uuid primary key,
    person_id       uuid    not null,
    epoch           int     not null,
    version         bigint  not null,
    owner           text    not null,
    reference       text,
    colour          text    not null,
    status          text    not null,
    visible_to      text[],
    restricted_from text[]  not null,
    confidentiality text    not null,
    blocked         boolean not null
);
create index notice_on_person on notice (person_id);
alter table notice enable row level security;
create policy seen_by_the_entitled on notice for select to ${app}
    using (visible(owner, visible_to, restricted_from, confidentiality, blocked, status) and content_visible(owner, status));
create policy kept_by_the_consumer on notice to ${system} using (true) with check (true);
grant select on notice to ${app};
grant select, insert, update on notice to ${system};
