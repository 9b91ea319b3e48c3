-- When a notice ended, once and for all: what happens to it afterwards does not prolong its keeping.
alter table notice add column ended_at timestamptz;
update notice n set ended_at = coalesce(
    (select min(h.at) from notice_history h
     where h.notice_id = n.id and h.status in ('REFUSED', 'WITHDRAWN', 'CANCELLED', 'EXPIRED', 'ABANDONED')),
    changed_at)
where status in ('REFUSED', 'WITHDRAWN', 'CANCELLED', 'EXPIRED', 'ABANDONED');
drop index notice_to_erase;
create index notice_to_erase on notice (ended_at)
    where erased_at is null and status in ('REFUSED', 'WITHDRAWN', 'CANCELLED', 'EXPIRED', 'ABANDONED');
-- Not by status: the planner would join it to lists of drafts, which are read in their order.
create index notice_to_abandon on notice (changed_at) where expires_at is null and ended_at is null;

-- What the CCF has ordered to be deleted does not wait.
create policy ordered_deletions_for_jobs on file_effect for select to ${system} using (effect = 'DELETE');
grant select (notice_id, effect) on file_effect to ${system};
create index file_effect_on_notice on file_effect (notice_id) where effect = 'DELETE';

-- Persons and works of art are erased too, and stand in the journal without the state of a notice.
alter table erasure_journal rename column notice_id to record_id;
alter table erasure_journal alter column status drop not null;

-- Messages and hits on what is kept by others, and those who ask the CCF, are forgotten after a time of their own.
grant select (sent_at, notice_id, erased) on message to ${system};
create index message_to_erase on message (sent_at) where notice_id is null and not erased;
-- Jobs see whether there is something to erase, and not what.
alter table hit add column erased boolean generated always as (place is null) stored;
grant select (erased, changed_at) on hit to ${system};
create index hit_to_erase on hit (changed_at) where not erased and record_kind <> 'NOTICE';

alter table file_request add column erased_at timestamptz;
create policy forgotten_by_jobs on file_request to ${system} using (true) with check (erased_at is not null);
grant select (id, version, status, changed_at, erased_at, content), update (version, erased_at, content, reasons) on file_request to ${system};
create index file_request_to_erase on file_request (changed_at) where erased_at is null and status in ('CLOSED', 'INADMISSIBLE');
create policy forgotten_by_jobs on file_request_history to ${system} using (true) with check (text is null);
grant select (request_id), update (text) on file_request_history to ${system};

-- What is written about a record waits here for its erasure, or keeps it waiting until it is written. It is asked past the policies, because
-- whoever may see a record may not lock it; nothing of the answer is shown to anybody.
create function held_from_erasure(record uuid, out owner text, out clearance int)
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
    subject uuid;
    conf constant text[] := '{OFFICIAL_USE_ONLY,RESTRICTED,CONFIDENTIAL}';
begin
    select n.owner, array_position(conf, n.confidentiality) - 1, n.subject_id into owner, clearance, subject
        from notice n where n.id = record and n.erased_at is null for key share;
    if owner is null then
        select s.owner, array_position(conf, s.confidentiality) - 1 into owner, clearance
            from subject s where s.subject_id = record and s.state = 'RECORDED' for share;
    elsif subject is not null then
        select greatest(held_from_erasure.clearance, array_position(conf, s.confidentiality) - 1) into clearance
            from subject s where s.subject_id = subject;
    end if;
end $$;

-- A notice is taken by whichever replica comes first: rows are locked, nobody leads.
delete from lease where name in ('retention', 'hit-reminders');
