-- Every request that reached a resource, refused ones too. Requests may add rows and do nothing else with them.
create table audit (
    id           bigint generated always as identity primary key,
    at           timestamptz not null default clock_timestamp(),
    authority    text,
    client       text,
    subject      text,
    roles        text[]      not null,
    on_behalf_of text,
    purpose      text,
    method       text        not null,
    route        text        not null,
    path         text        not null,
    asked        text,
    status       int         not null,
    trace_id     text        not null,
    records      uuid[]      not null
);
create index audit_at on audit (at);
grant insert on audit to ${app};

-- Of that, what the owner of a record may read: who has been shown it.
create table consultation (
    id           bigint generated always as identity primary key,
    at           timestamptz not null default clock_timestamp(),
    record_id    uuid        not null,
    record_owner text        not null,
    authority    text        not null,
    client       text        not null,
    on_behalf_of text,
    purpose      text        not null,
    method       text        not null,
    route        text        not null
);
create index consultation_of_record on consultation (record_id, id);
alter table consultation enable row level security;
create policy shown_to_owner on consultation for select to ${app} using (app_caller() in (record_owner, 'GS', 'CCF'));
create policy added_by_requests on consultation for insert to ${app} with check (true);
grant select, insert on consultation to ${app};
