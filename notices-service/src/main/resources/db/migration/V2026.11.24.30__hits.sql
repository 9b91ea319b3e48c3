-- Hits: that a person, a work of art, or what a notice is about has been found. Told to both sides, answered by the source.
create table hit (
    id               uuid primary key,
    version          bigint      not null,
    reported_by      text        not null,
    client           text        not null,
    source           text        not null,
    record_kind      text        not null check (record_kind in ('NOTICE', 'PERSON', 'ARTWORK')),
    record_id        uuid        not null,
    record_version   bigint      not null,
    urgency          text        not null,
    located          boolean     not null,
    act_at_once      boolean     not null,
    purpose          text        not null,
    occurred_at      timestamptz not null,
    place            jsonb,
    circumstances    text,
    identification   text,
    status           text        not null,
    rejection        text,
    action           text,
    reported_at      timestamptz not null,
    changed_at       timestamptz not null,
    confirmation_due timestamptz not null,
    reminders        int         not null default 0,
    reminded_at      timestamptz
);
create index hit_newest on hit (reported_at, id);
create index hit_of_reporter on hit (reported_by, reported_at, id);
create index hit_of_source on hit (source, reported_at, id);
create index hit_on_record on hit (record_id);
create index hit_unanswered on hit (confirmation_due, id) where status = 'REPORTED';
-- What a system has been told is no hit.
create index hit_rejected on hit (client, record_id, record_version) where rejection is not null;

alter table hit enable row level security;
-- Whoever may not see the record may not learn of a hit on it: the policies of notice and subject apply inside these.
create policy seen_by_both_sides on hit for select to ${app}
    using (app_caller() in (reported_by, source, 'GS', 'CCF')
        and case record_kind
            when 'NOTICE' then exists (select from notice n where n.id = record_id)
            else exists (select from subject s where s.subject_id = record_id)
        end);
create policy reported_on_what_is_seen on hit for insert to ${app}
    with check (reported_by = app_caller()
        and source = case record_kind
            when 'NOTICE' then (select n.owner from notice n where n.id = record_id)
            else (select s.owner from subject s where s.subject_id = record_id)
        end);
create policy taken_on_by_both_sides on hit for update to ${app}
    using (app_caller() in (reported_by, source)) with check (app_caller() in (reported_by, source));
create policy reminded_and_erased_by_jobs on hit to ${system} using (true) with check (true);
grant select, insert, update (version, status, rejection, action, changed_at) on hit to ${app};
grant select (id, version, reported_by, client, source, record_kind, record_id, record_version, status, rejection,
              confirmation_due, reminders, reminded_at),
      update (version, changed_at, reminders, reminded_at, place, circumstances, identification) on hit to ${system};

-- What a job has done stands here without an authority.
create table hit_history (
    hit_id       uuid        not null references hit,
    version      bigint      not null,
    event        text        not null,
    status       text        not null,
    at           timestamptz not null,
    authority    text,
    client       text,
    subject      text,
    on_behalf_of text,
    rejection    text,
    action       text,
    text         text,
    primary key (hit_id, version)
);
alter table hit_history enable row level security;
create policy seen_with_the_hit on hit_history for select to ${app}
    using (exists (select from hit h where h.id = hit_id));
create policy written_by_both_sides on hit_history for insert to ${app}
    with check (authority = app_caller()
        and exists (select from hit h where h.id = hit_id and app_caller() in (h.reported_by, h.source)));
create policy written_and_erased_by_jobs on hit_history to ${system} using (true) with check (true);
grant select, insert on hit_history to ${app};
grant select (hit_id, text), insert, update (text) on hit_history to ${system};

insert into lease values ('hit-reminders', 'nobody', '-infinity');
