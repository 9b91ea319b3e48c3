-- Red, yellow, and those of the United Nations on persons and on entities. An entity is known from its notice alone: it has no subject.
alter table public_extract rename column colour to kind;
alter table public_extract alter column subject_id drop not null;
-- Other notices that the source has linked with this one; those of them that are public are shown as its links.
alter table public_extract add column linked uuid[] not null default '{}';
create index public_extract_linked on public_extract using gin (linked);
-- The charges of the warrants in English, by their JSON pointers in the notice, where they have been translated.
alter table public_extract add column charges jsonb not null default '{}';

-- Names are in the detail, and are searched where the extracts are held in memory.
alter table public_extract
    drop column name,
    drop column forename,
    drop column sex,
    drop column born,
    drop column nationalities,
    drop column warrant_countries,
    drop column search_text;

-- What the service writes anew in place: an extract that changes keeps its row.
grant update on public_extract to ${app};
grant delete on public_extract_photo to ${app};

-- The last change of each notice that the public was ever shown: of one that is gone, the number only.
create sequence public_change_position;
create table public_change (
    notice_id uuid primary key,
    kind      text        not null,
    year      int         not null,
    number    int         not null,
    change    text        not null check (change in ('ADDED', 'UPDATED', 'REMOVED')),
    at        timestamptz not null,
    position  bigint      not null unique
);
grant select on public_change to ${app};

-- Runs at the commit of whoever changes an extract, by whatever role and code. The lock is the last that a transaction takes and is
-- held until its commit is seen by all: so positions rise in the order of commits, and a reader who has seen one misses none below it.
create function note_public_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    shown public_extract;
begin
    if tg_op = 'DELETE' then
        shown := old;
    else
        shown := new;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('public_change', 0));
    insert into public_change (notice_id, kind, year, number, change, at, position)
    values (shown.notice_id, shown.kind, shown.year, shown.number,
            case tg_op when 'INSERT' then 'ADDED' when 'UPDATE' then 'UPDATED' else 'REMOVED' end,
            clock_timestamp(), nextval('public_change_position'))
    on conflict (notice_id) do update set change = excluded.change, at = excluded.at, position = excluded.position;
    -- who is linked with it shows it, or shows it no longer
    if tg_op <> 'UPDATE' then
        update public_change c set change = 'UPDATED', at = clock_timestamp(), position = nextval('public_change_position')
        from public_extract e where e.linked @> array[shown.notice_id] and e.notice_id = c.notice_id;
    end if;
    return null;
end
$$;
create constraint trigger public_change_is_noted after insert or update or delete on public_extract
    deferrable initially deferred for each row execute function note_public_change();

insert into public_change (notice_id, kind, year, number, change, at, position)
    select notice_id, kind, year, number, 'ADDED', clock_timestamp(), nextval('public_change_position') from public_extract;
