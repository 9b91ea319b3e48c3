-- The main photograph of a record: the one chosen last, or else the first.
alter table photograph add column chosen_at timestamptz;
create policy chosen_by_the_owner on photograph for update to ${app}
    using (exists (select from ${record} r where r.id = record_id and r.owner = app_caller()))
    with check (exists (select from ${record} r where r.id = record_id and r.owner = app_caller()));
grant update (chosen_at) on photograph to ${app};
