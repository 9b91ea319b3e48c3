-- Hits on persons that their owners have rejected, as notices-service tells of them: the system that had one is not shown it again while the
-- person's identity stands. Kept by the consumer, on the system role.
create table rejected_hit (
    id             uuid primary key,
    epoch          int     not null,
    version        bigint  not null,
    person_id      uuid    not null references person on delete cascade,
    authority      text    not null,
    client         text    not null,
    record_version bigint  not null,
    rejected       boolean not null
);
create index rejected_hit_on_person on rejected_hit (person_id, authority, client);
alter table rejected_hit enable row level security;
create policy shown_to_whom_it_was_rejected on rejected_hit for select to ${app} using (authority = app_caller());
create policy kept_by_the_consumer on rejected_hit to ${system} using (true) with check (true);
grant select on rejected_hit to ${app};
grant select, insert, update on rejected_hit to ${system};
