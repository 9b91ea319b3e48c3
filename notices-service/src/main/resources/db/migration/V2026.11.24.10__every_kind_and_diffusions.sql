-- Notices of every kind, and diffusions: the same content and conditions, sent straight to those whom they address.
alter table notice
    add column form       text not null default 'NOTICE' check (form in ('NOTICE', 'DIFFUSION')),
    add column expires_at timestamptz;

-- Entities, assets, events and objects have no service of their own: what is known of them stands in the notice, and it has no subject.
alter table notice alter column subject_id drop not null;
drop policy seen_by_the_entitled on notice;
create policy seen_by_the_entitled on notice for select to ${app}
    using (visible(owner, visible_to, restricted_from, confidentiality, blocked, status)
        and (subject_id is null or exists (select from subject s where s.subject_id = notice.subject_id)));
