-- Small files at notices. For owner, General Secretariat and CCF; released ones for all who see what the notice says.
create table attachment (
    id          uuid primary key,
    notice_id   uuid        not null references notice,
    title       text        not null,
    media_type  text        not null,
    size        int         not null,
    sha256      bytea       not null,
    added_at    timestamptz not null,
    added_by    text        not null,
    released_at timestamptz,
    content     bytea       not null,
    unique (notice_id, sha256)
);
-- its formats are compressed already
alter table attachment alter column content set storage external;

-- Each policy stands on that of notice, which applies inside it.
alter table attachment enable row level security;
create policy seen_by_owner_and_organisation_or_once_released on attachment for select to ${app}
    using (exists (select from notice n where n.id = notice_id
        and (app_caller() in (n.owner, 'GS', 'CCF') or released_at is not null and content_visible(n.owner, n.status))));
create policy added_by_the_owner_before_the_end on attachment for insert to ${app}
    with check (exists (select from notice n where n.id = notice_id and n.owner = app_caller()
        and n.status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'SUSPENDED')));
create policy removed_by_the_owner_while_open_to_change on attachment for delete to ${app}
    using (exists (select from notice n where n.id = notice_id and n.owner = app_caller() and n.status in ('DRAFT', 'RETURNED')));
create policy released_by_the_owner on attachment for update to ${app}
    using (exists (select from notice n where n.id = notice_id and n.owner = app_caller()));
create policy found_by_erasure on attachment for select to ${system} using (true);
create policy erased on attachment for delete to ${system} using (true);
grant select, insert, delete, update (released_at) on attachment to ${app};
grant select (notice_id), delete on attachment to ${system};
