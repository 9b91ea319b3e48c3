-- Whose each record is, as it was when the record was put in about: file control may lose sight of it since.
alter table file_request add column owners jsonb not null default '{}';
update file_request r set owners = coalesce(
    (select jsonb_object_agg(k.id, k.owner)
     from jsonb_array_elements(r.content -> 'about') a
     join (select id, owner from notice union all select subject_id, owner from subject) k
         on k.id = coalesce(a ->> 'noticeId', a ->> 'personId', a ->> 'artworkId')::uuid),
    '{}');
update file_effect e set record_owner = k.owner
from (select id, owner from notice union all select subject_id, owner from subject) k
where e.record_owner is null and k.id = coalesce(e.notice_id, e.person_id, e.artwork_id);

-- The version of the record when its correction was ordered; null where file control did not see it then.
alter table file_effect add column record_version bigint;

-- What is disclosed, file control discloses.
drop policy carried_out_once on file_effect;
create policy carried_out_once on file_effect for update to ${app}
    using (executed_at is null and (app_caller() = 'CCF' or effect <> 'DISCLOSE' and app_caller() in ('GS', record_owner)))
    with check (executed_at is not null and executed_authority = app_caller());
