-- That a work that was found may be one that was stolen.
create table reconciliation (
    id              uuid primary key,
    version         bigint      not null default 1,
    stolen_id       uuid        not null references artwork on delete cascade,
    found_id        uuid        not null references artwork on delete cascade,
    stolen_owner    text        not null,
    found_owner     text        not null,
    stolen_version  bigint      not null,
    found_version   bigint      not null,
    stolen_identity bigint      not null,
    found_identity  bigint      not null,
    score           float8      not null,
    explanation     jsonb       not null,
    state           text        not null,
    awaits          text[]      not null,
    proposed_at     timestamptz not null,
    stolen_told_at  timestamptz,
    found_told_at   timestamptz,
    answered_by     text,
    answered_at     timestamptz,
    reason          text,
    unique (stolen_id, found_id),
    check (stolen_id <> found_id)
);
create index reconciliation_of_found on reconciliation (found_id);
create index reconciliation_of_stolen_owner on reconciliation (stolen_owner, stolen_told_at, id);
create index reconciliation_of_found_owner on reconciliation (found_owner, found_told_at, id);

-- Shown to each owner who may see the other's record at this moment.
alter table reconciliation enable row level security;
create policy seen_by_owners_who_see_both on reconciliation for select to ${app}
    using (app_clearance() >= 0 and app_caller() in (stolen_owner, found_owner, 'GS', 'CCF')
        and exists (select from artwork a where a.id = stolen_id)
        and exists (select from artwork a where a.id = found_id));
create policy answered_by_an_owner on reconciliation for update to ${app}
    using (app_caller() in (stolen_owner, found_owner)) with check (app_caller() in (stolen_owner, found_owner));
grant select, update (version, state, awaits, stolen_identity, found_identity, answered_by, answered_at, reason) on reconciliation to ${app};
create policy proposed_by_jobs on reconciliation to ${system} using (true) with check (true);
grant select, insert, update, delete on reconciliation to ${system};
-- Who is told is judged by the function that the policies call, for each owner in turn.
create policy judged_by_jobs on artwork for select to ${system} using (true);
grant select on artwork to ${system};

-- Works that are to be compared with the other side, written in the commit that stores them, or that makes their photographs searchable.
create table reconciliation_due (
    seq        bigint generated always as identity primary key,
    artwork_id uuid        not null,
    alone      boolean     not null,
    since      timestamptz not null default clock_timestamp(),
    attempts   int         not null default 0,
    not_before timestamptz not null default '-infinity'
);
create index reconciliation_due_next on reconciliation_due (alone desc, seq);
create index reconciliation_due_of_artwork on reconciliation_due (artwork_id);
alter table reconciliation_due enable row level security;
create policy kept_by_jobs on reconciliation_due to ${system} using (true) with check (true);
grant select, update, delete on reconciliation_due to ${system};
create index artwork_found on artwork (id) where status = 'FOUND_OWNER_UNKNOWN';

-- Of many stolen works at once and fewer found ones, it is the found ones that are compared: with all, those new ones among them; not at once, for a
-- load goes on, and what is due again meanwhile is compared once.
create function works_are_due_for_reconciliation() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    stolen bigint := (select count(*) from stored where status in ('STOLEN', 'LOCATED'));
    found_ones bigint := case when stolen = 0 then 0
        else (select count(*) from (select from artwork where status = 'FOUND_OWNER_UNKNOWN' limit 10000) f) end;
begin
    insert into reconciliation_due (artwork_id, alone)
    select s.id, (select count(*) from stored) = 1 from stored s
    where s.status = 'FOUND_OWNER_UNKNOWN'
        or s.status in ('STOLEN', 'LOCATED') and stolen <= found_ones
        or exists (select from reconciliation r where r.stolen_id = s.id)
        or exists (select from reconciliation r where r.found_id = s.id);
    if stolen > found_ones and found_ones > 0 then
        insert into reconciliation_due (artwork_id, alone, not_before)
        select id, false, clock_timestamp() + interval '3 seconds' from artwork where status = 'FOUND_OWNER_UNKNOWN';
    end if;
    return null;
end
$$;
create trigger recorded_ones_are_due_for_reconciliation after insert on artwork referencing new table as stored
    for each statement execute function works_are_due_for_reconciliation();
create trigger changed_ones_are_due_for_reconciliation after update on artwork referencing new table as stored
    for each statement execute function works_are_due_for_reconciliation();

create function work_of_photograph_is_due_for_reconciliation() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into reconciliation_due (artwork_id, alone)
    select a.id, true from artwork a where a.id = new.artwork_id and (a.status = 'FOUND_OWNER_UNKNOWN'
        or a.status in ('STOLEN', 'LOCATED') and exists (select from artwork f where f.status = 'FOUND_OWNER_UNKNOWN'));
    return null;
end
$$;
create trigger works_of_searchable_ones_are_due_for_reconciliation after insert on photograph_index
    for each row execute function work_of_photograph_is_due_for_reconciliation();

insert into reconciliation_due (artwork_id, alone) select id, false from artwork where status = 'FOUND_OWNER_UNKNOWN';
