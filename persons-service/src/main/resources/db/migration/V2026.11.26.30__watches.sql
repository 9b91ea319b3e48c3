-- Queries that authorities keep, to be told of who matches them later.
create table watch (
    id           uuid primary key,
    owner        text        not null,
    version      bigint      not null,
    reference    text,
    query        jsonb       not null,
    threshold    float8      not null,
    kinds        text[]      not null,
    colours      text[]      not null,
    purpose      text        not null,
    clearance    int         not null,
    client       text        not null,
    on_behalf_of text,
    created_at   timestamptz not null,
    expires_at   timestamptz not null
);
create index watch_of_owner on watch (owner, created_at, id);
create index watch_expiry on watch (expires_at);
create index watch_for_colours on watch (id) where colours <> '{}';
alter table watch enable row level security;
create policy kept_by_the_owner on watch to ${app} using (owner = app_caller()) with check (owner = app_caller());
create policy run_by_jobs on watch to ${system} using (true);
grant select, insert, update, delete on watch to ${app};
grant select, delete on watch to ${system};

-- The words that the names of a watch consist of, by their numbers: each name by itself. Which of them a new record may mean is found from
-- its own words, so that words learned later count too. No case data and so no policy; only jobs read it.
create table watch_word (
    word     int     not null,
    watch_id uuid    not null references watch on delete cascade,
    name     int     not null,
    alone    boolean not null,
    primary key (word, watch_id, name) include (alone)
);
create index watch_word_of_watch on watch_word (watch_id);
grant insert on watch_word to ${app};
grant select on watch_word to ${system};

create function note_words_of_watches_left() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into name_word_left select distinct word from gone on conflict do nothing;
    return null;
end
$$;
create trigger words_left_are_noted after delete on watch_word referencing old table as gone
    for each statement execute function note_words_of_watches_left();

-- The same for the numbers of documents, hashed.
create table watch_document_number (
    number   bigint not null,
    watch_id uuid   not null references watch on delete cascade,
    primary key (number, watch_id)
);
create index watch_document_number_of_watch on watch_document_number (watch_id);
grant insert on watch_document_number to ${app};
grant select on watch_document_number to ${system};

-- What watches have told. Positions are given under a lock that is held until the commit is seen by all: they rise in the order of commits,
-- and a reader who has seen one misses none below it.
create sequence watch_match_position;
create table watch_match (
    watch_id         uuid        not null references watch on delete cascade,
    person_id        uuid        not null references person on delete cascade,
    owner            text        not null,
    person_version   bigint      not null,
    identity_version bigint      not null,
    score            float8      not null,
    at               timestamptz not null,
    position         bigint      not null,
    primary key (watch_id, person_id)
);
create index watch_match_of_watch on watch_match (watch_id, position);
create index watch_match_of_owner on watch_match (owner, position);
create index watch_match_of_person on watch_match (person_id);
create index watch_match_at on watch_match (at);
-- As visible as the person, and to the authority that watches only: the policy of the persons applies inside this one.
alter table watch_match enable row level security;
create policy told_to_the_owner on watch_match for select to ${app}
    using (owner = app_caller() and exists (select from person p where p.id = person_id));
create policy told_by_jobs on watch_match to ${system} using (true) with check (true);
grant select on watch_match to ${app};
grant select, insert, update, delete on watch_match to ${system};
grant usage on sequence watch_match_position to ${system};

-- Persons that are to be run against the watches, written in the commit that stores them, by whatever code and role. Rows are only added
-- and taken away: whoever stores a person waits for nobody.
create table watch_due (
    seq        bigint generated always as identity primary key,
    person_id  uuid        not null,
    alone      boolean     not null,
    since      timestamptz not null default clock_timestamp(),
    attempts   int         not null default 0,
    not_before timestamptz not null default '-infinity'
);
-- Who is recorded alone comes before a load of many: somebody waits for it.
create index watch_due_next on watch_due (alone desc, seq);
grant select, update, delete on watch_due to ${system};

create function persons_are_due_for_watches() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if exists (select from watch) then
        insert into watch_due (person_id, alone) select id, (select count(*) from stored) = 1 from stored;
    end if;
    return null;
end
$$;
create trigger recorded_ones_are_due_for_watches after insert on person referencing new table as stored
    for each statement execute function persons_are_due_for_watches();
create trigger changed_ones_are_due_for_watches after update on person referencing new table as stored
    for each statement execute function persons_are_due_for_watches();

-- A watch may be for persons on whom a notice of some colour is in force: that may come later than the record.
create function person_of_notice_is_due_for_watches() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if exists (select from watch where colours <> '{}') then
        insert into watch_due (person_id, alone) values (new.record_id, true);
    end if;
    return null;
end
$$;
create trigger persons_of_new_ones_are_due_for_watches after insert on notice
    for each row when (new.status = 'PUBLISHED') execute function person_of_notice_is_due_for_watches();
-- what is only announced again changes nothing
create trigger persons_of_changed_ones_are_due_for_watches after update on notice
    for each row when (new.status = 'PUBLISHED'
        and (new.record_id, new.owner, new.colour, new.status, new.visible_to, new.restricted_from, new.confidentiality, new.blocked)
            is distinct from
            (old.record_id, old.owner, old.colour, old.status, old.visible_to, old.restricted_from, old.confidentiality, old.blocked))
    execute function person_of_notice_is_due_for_watches();
