-- The CCF blocks records, and lifts that; what else it could write, the trigger refuses.
create policy blocked_by_file_control on ${record} for update to ${app}
    using (app_caller() = 'CCF') with check (app_caller() = 'CCF');
create trigger only_file_control_blocks before update on ${record}
    for each row execute function only_file_control_blocks();

-- Of a version that the CCF made: that it blocked the record, or lifted that, and why.
alter table record_version add column blocking jsonb;
drop policy kept_by_the_owner on record_version;
create policy kept_by_the_owner on record_version for insert to ${app}
    with check (blocking is null and exists (select from ${record} r where r.id = record_id and r.owner = app_caller()));
create policy kept_by_file_control on record_version for insert to ${app}
    with check (blocking is not null and app_caller() = 'CCF' and exists (select from ${record} r where r.id = record_id));
