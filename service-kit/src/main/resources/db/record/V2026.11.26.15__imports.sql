-- Imports of records in bulk: what is received is kept as it came, and taken in by a job, batch by batch, with the rights of whoever sent it.

create table import_job (
    id           uuid primary key,
    owner        text        not null,
    client       text        not null,
    on_behalf_of text,
    clearance    text        not null,
    may_loosen   boolean     not null,
    status       text        not null check (status in ('RECEIVING', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    received     bigint      not null default 0,
    accepted     bigint      not null default 0,
    rejected     bigint      not null default 0,
    next_line    bigint      not null default 1,
    failures     int         not null default 0,
    problem      text,
    started_at   timestamptz not null default clock_timestamp(),
    ended_at     timestamptz,
    -- who works on it, and until when that is believed; while it is received, until when more is expected
    holder       uuid,
    leased_until timestamptz not null
);
create index import_job_of_owner on import_job (owner, started_at, id);
create index import_job_unfinished on import_job (leased_until) where ended_at is null;

-- Lines as they were sent, in pieces of about a batch; gone once they are taken in. Not compressed: they do not stay.
create table import_lines (
    import_id  uuid   not null references import_job on delete cascade,
    first_line bigint not null,
    owner      text   not null,
    content    bytea  not null,
    primary key (import_id, first_line)
);
alter table import_lines alter column content set storage external;

-- What is wrong with which line: never a value.
create table import_error (
    import_id uuid   not null references import_job on delete cascade,
    line      bigint not null,
    place     int    not null,
    owner     text   not null,
    pointer   text   not null,
    detail    text   not null,
    primary key (import_id, line, place)
);

-- Which record a line is about. The key holds the owner: a unique index knows no policy, and would tell of another owner's references.
create table import_reference (
    owner     text  not null,
    source    text  not null,
    reference text  not null,
    record_id uuid  not null references ${record} on delete cascade deferrable initially deferred,
    digest    bytea not null,
    primary key (owner, source, reference)
);
create index import_reference_of_record on import_reference (record_id);

alter table import_job enable row level security;
alter table import_lines enable row level security;
alter table import_error enable row level security;
alter table import_reference enable row level security;
create policy of_the_owner on import_job to ${app} using (owner = app_caller()) with check (owner = app_caller());
create policy of_the_owner on import_lines to ${app} using (owner = app_caller()) with check (owner = app_caller());
create policy of_the_owner on import_error to ${app} using (owner = app_caller()) with check (owner = app_caller());
create policy of_the_owner on import_reference to ${app} using (owner = app_caller()) with check (owner = app_caller());
grant select, insert, update, delete on import_job, import_lines, import_reference to ${app};
grant select, insert on import_error to ${app};

-- The system role gives out work that is left, and clears away; it reads no line. What is taken in is taken in on the role of requests.
create policy given_out_by_jobs on import_job for select to ${system} using (true);
create policy leased_by_jobs on import_job for update to ${system} using (ended_at is null) with check (true);
create policy cleared_away_by_jobs on import_job for delete to ${system} using (ended_at is not null);
create policy seen_by_jobs on import_lines for select to ${system} using (true);
create policy cleared_away_by_jobs on import_lines for delete to ${system} using (true);
grant select, delete on import_job to ${system};
grant update (holder, leased_until, status, failures, problem, ended_at) on import_job to ${system};
grant select (import_id, first_line), delete on import_lines to ${system};
