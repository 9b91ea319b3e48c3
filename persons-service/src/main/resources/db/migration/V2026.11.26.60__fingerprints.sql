alter table person add column fingerprints boolean not null default false;

-- Prints of fingers: the bytes as they were received, and what is compared, made of them by a version of the library. The same bytes for the
-- same position of the same person are kept once.
create table fingerprint (
    id         uuid primary key,
    person_id  uuid        not null references person on delete cascade,
    position   int         not null,
    impression text        not null,
    format     text        not null,
    width      int         not null,
    height     int         not null,
    dpi        int         not null,
    quality    text        not null,
    sha256     bytea       not null,
    original   bytea       not null,
    template   bytea       not null,
    extractor  text        not null,
    added_at   timestamptz not null,
    unique (person_id, position, sha256)
);
-- Images are compressed already, or too random to be.
alter table fingerprint alter column original set storage external;
alter table fingerprint alter column template set storage external;
create index fingerprint_added on fingerprint (added_at);
create index fingerprint_extractor on fingerprint (extractor);

-- As visible as the person: its policy applies inside this one.
alter table fingerprint enable row level security;
create policy seen_with_the_person on fingerprint for select to ${app}
    using (exists (select from person p where p.id = person_id));
create policy added_by_the_owner on fingerprint for insert to ${app}
    with check (exists (select from person p where p.id = person_id and p.owner = app_caller()));
create policy removed_by_the_owner on fingerprint for delete to ${app}
    using (exists (select from person p where p.id = person_id and p.owner = app_caller()));
grant select, insert, delete on fingerprint to ${app};
-- Jobs hold them in memory, and make templates anew.
create policy kept_in_memory_by_jobs on fingerprint for select to ${system} using (true);
create policy extracted_by_jobs on fingerprint for update to ${system} using (true) with check (true);
grant select, update (template, extractor) on fingerprint to ${system};

-- Which prints have been added, extracted anew or removed, and by which transaction: replicas keep in step by it. Whoever has seen all that
-- transactions below a number did, and asks for those from that number on, misses none, in whatever order they commit. Identifiers only.
create table fingerprint_change (
    seq      bigint generated always as identity primary key,
    xid      xid8        not null default pg_current_xact_id(),
    print_id uuid        not null,
    at       timestamptz not null default clock_timestamp()
);
create index fingerprint_change_by_transaction on fingerprint_change (xid);
create index fingerprint_change_at on fingerprint_change (at);
grant select, delete on fingerprint_change to ${system};

create function note_changes_of_fingerprints() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into fingerprint_change (print_id) select id from changed;
    return null;
end
$$;
create trigger added_ones_are_noted after insert on fingerprint referencing new table as changed
    for each statement execute function note_changes_of_fingerprints();
create trigger extracted_ones_are_noted after update on fingerprint referencing new table as changed
    for each statement execute function note_changes_of_fingerprints();
create trigger removed_ones_are_noted after delete on fingerprint referencing old table as changed
    for each statement execute function note_changes_of_fingerprints();
