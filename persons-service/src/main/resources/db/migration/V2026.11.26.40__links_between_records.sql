-- That two authorities' records are of the same person. The records stay as they are, so that a link is undone without loss. Each pair is kept
-- in the order of its identifiers.
create table person_link (
    id          uuid primary key,
    version     bigint      not null,
    one         uuid        not null references person on delete cascade,
    other       uuid        not null references person on delete cascade,
    one_owner   text        not null,
    other_owner text        not null,
    status      text        not null,
    awaits      text[]      not null,
    proposed_at timestamptz not null,
    changed_at  timestamptz not null,
    check (one < other)
);
create unique index person_link_alive on person_link (one, other) where status in ('PROPOSED', 'CONFIRMED');
create index person_link_of_one on person_link (one);
create index person_link_of_other on person_link (other);
create index person_link_newest on person_link (proposed_at, id);

-- What of it a caller learns is judged when it is told: a link shows where both records do.
alter table person_link enable row level security;
create policy seen_with_both on person_link for select to ${app}
    using (exists (select from person p where p.id = one) and exists (select from person p where p.id = other));
create policy proposed_by_an_owner on person_link for insert to ${app}
    with check (app_caller() in (one_owner, other_owner, 'GS')
        and exists (select from person p where p.id = one and p.owner = one_owner)
        and exists (select from person p where p.id = other and p.owner = other_owner));
create policy answered_by_an_owner on person_link for update to ${app}
    using (app_caller() in (one_owner, other_owner)) with check (app_caller() in (one_owner, other_owner));
grant select, insert, update on person_link to ${app};

-- Who has done what with a link, and why; nothing of it is changed.
create table person_link_step (
    link_id      uuid        not null references person_link on delete cascade,
    version      bigint      not null,
    step         text        not null,
    at           timestamptz not null,
    authority    text        not null,
    client       text        not null,
    on_behalf_of text,
    reason       text,
    primary key (link_id, version)
);
alter table person_link_step enable row level security;
create policy seen_with_the_link on person_link_step for select to ${app}
    using (exists (select from person_link l where l.id = link_id));
create policy taken_by_the_caller on person_link_step for insert to ${app}
    with check (authority = app_caller() and exists (select from person_link l where l.id = link_id));
grant select, insert on person_link_step to ${app};
