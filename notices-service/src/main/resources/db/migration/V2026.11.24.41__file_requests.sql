-- Requests of persons for access to what is recorded of them, its correction or deletion. They are file control's alone: whoever has to
-- answer a question or to carry out a decision sees a row of its own, which says nothing of the applicant.
create table file_request (
    id            uuid primary key,
    version       bigint      not null,
    reference     text        not null unique,
    kind          text        not null,
    status        text        not null,
    content       jsonb       not null,
    admissible_on date,
    decision_due  date,
    outcome       text,
    reasons       text,
    recorded_at   timestamptz not null,
    changed_at    timestamptz not null
);
create index file_request_newest on file_request (recorded_at, id);
alter table file_request enable row level security;
create policy seen_by_file_control on file_request for select to ${app}
    using (app_caller() = 'CCF' and app_clearance() = 2);
create policy received_by_file_control on file_request for insert to ${app} with check (app_caller() = 'CCF');
create policy worked_on_by_file_control on file_request for update to ${app}
    using (app_caller() = 'CCF') with check (app_caller() = 'CCF');
grant select, insert, update on file_request to ${app};

-- The last number given in each year, as of notices.
create table file_request_counter (
    year int primary key,
    last int not null
);
grant select, insert, update on file_request_counter to ${app};

create table file_consultation (
    id                     uuid primary key,
    request_id             uuid        not null references file_request,
    number                 int         not null,
    -- of the request, which the authority consulted does not see
    reference              text        not null,
    kind                   text        not null,
    authority              text        not null,
    records                jsonb       not null,
    question               text        not null,
    answer_due             date        not null,
    asked_at               timestamptz not null,
    answer                 text,
    consents_to_disclosure boolean,
    answered_at            timestamptz,
    answered_client        text,
    answered_subject       text,
    answered_on_behalf_of  text,
    unique (request_id, number)
);
create index file_consultation_of_authority on file_consultation (authority, asked_at, id);
alter table file_consultation enable row level security;
create policy seen_by_file_control_and_the_consulted on file_consultation for select to ${app}
    using (app_caller() in ('CCF', authority) and app_clearance() = 2);
create policy asked_by_file_control on file_consultation for insert to ${app} with check (app_caller() = 'CCF' and answered_at is null);
create policy answered_once_by_the_consulted on file_consultation for update to ${app}
    using (app_caller() = authority and answered_at is null) with check (app_caller() = authority and answered_at is not null);
grant select, insert on file_consultation to ${app};
grant update (answer, consents_to_disclosure, answered_at, answered_client, answered_subject, answered_on_behalf_of)
    on file_consultation to ${app};

create table file_effect (
    id                    uuid primary key,
    request_id            uuid        not null references file_request,
    number                int         not null,
    reference             text        not null,
    notice_id             uuid,
    person_id             uuid,
    artwork_id            uuid,
    -- null where file control no longer saw the record when it decided
    record_owner          text,
    effect                text        not null,
    reason                text,
    ordered_at            timestamptz not null,
    executed_at           timestamptz,
    executed_authority    text,
    executed_client       text,
    executed_subject      text,
    executed_on_behalf_of text,
    executed_text         text,
    unique (request_id, number),
    check (num_nonnulls(notice_id, person_id, artwork_id) = 1)
);
create index file_effect_newest on file_effect (ordered_at, id);
alter table file_effect enable row level security;
-- Where nothing is to be done, the owner does not learn that anybody asked.
create policy seen_by_whoever_may_carry_it_out on file_effect for select to ${app}
    using (app_clearance() = 2 and (app_caller() = 'CCF' or effect <> 'NONE' and app_caller() in ('GS', record_owner)));
create policy ordered_by_file_control on file_effect for insert to ${app} with check (app_caller() = 'CCF' and executed_at is null);
create policy carried_out_once on file_effect for update to ${app}
    using (executed_at is null and app_caller() in ('CCF', 'GS', record_owner))
    with check (executed_at is not null and executed_authority = app_caller());
grant select, insert on file_effect to ${app};
grant update (executed_at, executed_authority, executed_client, executed_subject, executed_on_behalf_of, executed_text)
    on file_effect to ${app};

create table file_request_history (
    id           uuid primary key,
    request_id   uuid        not null references file_request,
    at           timestamptz not null,
    event        text        not null,
    -- null where others than file control did it, who do not know it
    status       text,
    authority    text        not null,
    client       text        not null,
    subject      text        not null,
    on_behalf_of text,
    text         text
);
create index file_request_history_of_request on file_request_history (request_id, at);
alter table file_request_history enable row level security;
create policy seen_by_file_control on file_request_history for select to ${app}
    using (app_caller() = 'CCF' and app_clearance() = 2);
-- The policies of consultations and effects apply inside this one.
create policy written_by_whoever_did_it on file_request_history for insert to ${app}
    with check (authority = app_caller() and (app_caller() = 'CCF'
        or event = 'answer' and exists (
            select from file_consultation c where c.request_id = file_request_history.request_id and c.authority = app_caller())
        or event = 'execution' and exists (
            select from file_effect e where e.request_id = file_request_history.request_id and e.executed_authority = app_caller())));
grant select, insert on file_request_history to ${app};
