-- Whoever loses sight of a notice in force deletes it too. The row says what the list shows: the notice itself is hidden from its reader.
alter table deletion_duty
    add column form      text,
    add column reference text,
    add column owner     text,
    add check (num_nonnulls(form, reference, owner) in (0, 3));
create policy lifted_when_it_is_shown_again on deletion_duty for delete to ${app}
    using (form is not null and exists (select from notice n where n.id = notice_id and app_caller() in (n.owner, 'GS')));
grant delete on deletion_duty to ${app};
