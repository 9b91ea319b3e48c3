-- What services that record persons or works have alike. Placeholder: record is the table of their records, with id, owner and policies.

-- Words to find records by. No case data and so no policy: the operators of an index on a policied table would not be used (they leak),
-- and a scan of every record would be. Only ever read in a join with the records, whose policy then decides.
create table record_word (
    record_id uuid   not null references ${record} on delete cascade,
    word      bigint not null,
    primary key (word, record_id)
);
create index record_word_of_record on record_word (record_id);
grant select, insert, delete on record_word to ${app};

create table record_version (
    record_id    uuid        not null references ${record} on delete cascade,
    version      bigint      not null,
    at           timestamptz not null,
    client       text        not null,
    on_behalf_of text,
    content      jsonb       not null,
    primary key (record_id, version)
);
alter table record_version enable row level security;
create policy seen_by_the_owner on record_version for select to ${app}
    using (exists (select from ${record} r where r.id = record_id and app_caller() in (r.owner, 'GS', 'CCF')));
create policy kept_by_the_owner on record_version for insert to ${app}
    with check (exists (select from ${record} r where r.id = record_id and r.owner = app_caller()));
grant select, insert on record_version to ${app};

-- What is known of notices on the records; kept by the consumer, on the system role.
create table notice (
    id              uuid primary key,
    record_id       uuid    not null,
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
create index notice_on_record on notice (record_id);
alter table notice enable row level security;
create policy seen_by_the_entitled on notice for select to ${app}
    using (visible(owner, visible_to, restricted_from, confidentiality, blocked, status) and content_visible(owner, status));
create policy kept_by_the_consumer on notice to ${system} using (true) with check (true);
grant select on notice to ${app};
grant select, insert, update on notice to ${system};
