-- The CCF blocks notices, and lifts that; what else it could write, the trigger refuses.
create policy blocked_by_file_control on notice for update to ${app}
    using (app_caller() = 'CCF') with check (app_caller() = 'CCF');
create trigger only_file_control_blocks before update on notice
    for each row execute function only_file_control_blocks();

-- The request on which the CCF acted.
alter table notice_history add column file_request_id uuid;
create policy written_by_file_control on notice_history for insert to ${app}
    with check (authority = 'CCF' and app_caller() = 'CCF' and event in ('block', 'unblock')
        and exists (select from notice n where n.id = notice_id));
