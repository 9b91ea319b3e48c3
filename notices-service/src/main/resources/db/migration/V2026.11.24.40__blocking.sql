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

-- What was blocked and has ended is deleted everywhere: whoever is bound to delete a notice sees that it ended, though it is blocked, or what
-- it is about. Asked past the policies, because those of notices and of duties would ask each other.
create function must_delete(notice uuid) returns boolean
    language sql stable parallel safe security definer set search_path = public, pg_temp
    return exists (
        select from deletion_duty d join notice n on n.id = d.notice_id left join subject s on s.subject_id = n.subject_id
        where d.notice_id = must_delete.notice and d.authority = app_caller()
            and (s.subject_id is null or visible(s.owner, s.visible_to, s.restricted_from, s.confidentiality, false, 'RECORDED')));
create policy seen_ended_by_those_bound_to_delete_it on notice for select to ${app}
    using (status in ('WITHDRAWN', 'CANCELLED', 'EXPIRED')
        and visible(owner, visible_to, restricted_from, confidentiality, false, status) and must_delete(id));
