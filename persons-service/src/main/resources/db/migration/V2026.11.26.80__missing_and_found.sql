-- Who is missing and who was found without a name: what of a record finds the other side. Kept and read by jobs alone.
create table reconciliation_subject (
    person_id  uuid primary key references person on delete cascade,
    side       text   not null,
    sex        text,
    born_from  date,
    born_to    date,
    dated_from date,
    dated_to   date,
    country    text,
    height_cm  int,
    eyes       text,
    marks      text[] not null
);
create index reconciliation_subject_born on reconciliation_subject (side, born_from);
alter table reconciliation_subject enable row level security;
create policy kept_by_jobs on reconciliation_subject to ${system} using (true) with check (true);
grant select, insert, update, delete on reconciliation_subject to ${system};

-- That a missing person may be the one who was found. A notice is named where the kind of the record alone does not put it on its side: who
-- may not see the notice learns nothing of it.
create table reconciliation (
    id               uuid primary key,
    version          bigint      not null default 1,
    missing_id       uuid        not null references person on delete cascade,
    found_id         uuid        not null references person on delete cascade,
    missing_owner    text        not null,
    found_owner      text        not null,
    missing_notice   uuid,
    found_notice     uuid,
    missing_version  bigint      not null,
    found_version    bigint      not null,
    missing_identity bigint      not null,
    found_identity   bigint      not null,
    score            float8      not null,
    explanation      jsonb       not null,
    state            text        not null,
    awaits           text[]      not null,
    link_id          uuid,
    proposed_at      timestamptz not null,
    missing_told_at  timestamptz,
    found_told_at    timestamptz,
    answered_by      text,
    answered_at      timestamptz,
    reason           text,
    unique (missing_id, found_id),
    check (missing_id <> found_id)
);
create index reconciliation_of_found on reconciliation (found_id);
create index reconciliation_of_missing_owner on reconciliation (missing_owner, missing_told_at, id);
create index reconciliation_of_found_owner on reconciliation (found_owner, found_told_at, id);
create index reconciliation_newest on reconciliation (proposed_at, id);

-- Shown to each owner who may see the other's record, and the notice, at this moment.
alter table reconciliation enable row level security;
create policy seen_by_owners_who_see_both on reconciliation for select to ${app}
    using (app_caller() in (missing_owner, found_owner, 'GS', 'CCF')
        and exists (select from person p where p.id = missing_id)
        and exists (select from person p where p.id = found_id)
        and (missing_notice is null
            or exists (select from notice n where n.id = missing_notice and n.record_id = missing_id and n.status = 'PUBLISHED'))
        and (found_notice is null
            or exists (select from notice n where n.id = found_notice and n.record_id = found_id and n.status = 'PUBLISHED')));
create policy answered_by_an_owner on reconciliation for update to ${app}
    using (app_caller() in (missing_owner, found_owner)) with check (app_caller() in (missing_owner, found_owner));
grant select, update (version, state, awaits, missing_identity, found_identity, answered_by, answered_at, reason) on reconciliation to ${app};
create policy proposed_by_jobs on reconciliation to ${system} using (true) with check (true);
grant select, insert, update, delete on reconciliation to ${system};
create policy read_by_jobs on person_link for select to ${system} using (true);
grant select on person_link to ${system};

-- An answer is a link, by whatever way it was given: the proposal follows it.
create function reconciliation_follows_its_link() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    update reconciliation r set
        version = r.version + 1,
        state = case when new.status in ('CONFIRMED', 'REJECTED') then new.status else 'PROPOSED' end,
        awaits = case new.status when 'PROPOSED' then new.awaits
            when 'DISSOLVED' then array(select distinct o from unnest(array[r.missing_owner, r.found_owner]) o) else '{}' end,
        link_id = case when new.status in ('PROPOSED', 'CONFIRMED') then new.id end,
        missing_identity = m.identity_version,
        found_identity = f.identity_version,
        answered_by = current_setting('app.caller', true),
        answered_at = new.changed_at,
        reason = null
    from person m, person f
    where (r.missing_id = new.one and r.found_id = new.other or r.missing_id = new.other and r.found_id = new.one)
        and m.id = r.missing_id and f.id = r.found_id;
    return null;
end
$$;
create trigger reconciliations_follow_links after insert or update on person_link
    for each row execute function reconciliation_follows_its_link();

-- Persons that are to be compared with the other side, written in the commit that stores them, their prints or a notice on them.
create table reconciliation_due (
    seq        bigint generated always as identity primary key,
    person_id  uuid        not null,
    alone      boolean     not null,
    since      timestamptz not null default clock_timestamp(),
    attempts   int         not null default 0,
    not_before timestamptz not null default '-infinity'
);
create index reconciliation_due_next on reconciliation_due (alone desc, seq);
create index reconciliation_due_of_person on reconciliation_due (person_id);
grant select, update, delete on reconciliation_due to ${system};

create function persons_are_due_for_reconciliation() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into reconciliation_due (person_id, alone)
    select s.id, (select count(*) from stored) = 1 from stored s
    where s.kind in ('MISSING', 'UNABLE_TO_IDENTIFY', 'UNIDENTIFIED_BODY', 'DECEASED')
        or exists (select from reconciliation_subject r where r.person_id = s.id);
    return null;
end
$$;
create trigger recorded_ones_are_due_for_reconciliation after insert on person referencing new table as stored
    for each statement execute function persons_are_due_for_reconciliation();
create trigger changed_ones_are_due_for_reconciliation after update on person referencing new table as stored
    for each statement execute function persons_are_due_for_reconciliation();

create function person_of_notice_is_due_for_reconciliation() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into reconciliation_due (person_id, alone) values (new.record_id, true);
    return null;
end
$$;
create trigger persons_of_new_ones_are_due_for_reconciliation after insert on notice
    for each row when (new.colour in ('YELLOW', 'BLACK') and new.status = 'PUBLISHED')
    execute function person_of_notice_is_due_for_reconciliation();
create trigger persons_of_changed_ones_are_due_for_reconciliation after update on notice
    for each row when (new.colour in ('YELLOW', 'BLACK')
        and (new.record_id, new.status, new.visible_to, new.restricted_from, new.confidentiality, new.blocked)
            is distinct from (old.record_id, old.status, old.visible_to, old.restricted_from, old.confidentiality, old.blocked))
    execute function person_of_notice_is_due_for_reconciliation();

insert into reconciliation_due (person_id, alone)
select id, false from person where kind in ('MISSING', 'UNABLE_TO_IDENTIFY', 'UNIDENTIFIED_BODY', 'DECEASED')
union
select record_id, false from notice where colour in ('YELLOW', 'BLACK') and status = 'PUBLISHED';
