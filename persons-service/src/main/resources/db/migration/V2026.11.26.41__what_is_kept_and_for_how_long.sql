-- Until when a record is kept unless its owner says that the person must stay recorded, when the owner was asked, and what they said last.
alter table person
    add column expires_at   timestamptz not null default now() + interval '5 years',
    add column asked_at     timestamptz,
    add column kept_because text;
update person set expires_at = recorded_at + interval '5 years';
create index person_to_ask on person (expires_at) where asked_at is null;
create index person_to_expire on person (expires_at) where asked_at is not null;

create policy asked_by_jobs on person for update to ${system} using (true) with check (true);
create policy erased_by_jobs on person for delete to ${system} using (true);
grant update (asked_at), delete on person to ${system};
grant insert on outbox to ${system};

-- What was erased, by whomever: a copy is kept beside the backups, and given back after a restore. It goes to no request.
create table erasure_journal (
    record_id uuid primary key,
    erased_at timestamptz not null
);
create index erasure_journal_in_order on erasure_journal (erased_at, record_id);
create function note_erasure() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into erasure_journal (record_id, erased_at) values (old.id, now()) on conflict do nothing;
    return null;
end
$$;
create trigger erasures_are_noted after delete on person for each row execute function note_erasure();
grant select on erasure_journal to ${system};
