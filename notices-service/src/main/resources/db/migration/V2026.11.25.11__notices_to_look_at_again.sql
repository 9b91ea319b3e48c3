-- What about its subject asks to look at a notice in force again: written when the subject changes, on the system role, and taken away
-- when the notice is reviewed anew. Few notices are marked: they are listed and counted without reading the rest.
alter table notice add column attention text[] not null default '{}';
create index notice_to_look_at_again on notice (owner, drafted_at, id) where cardinality(attention) > 0;

-- Which identifying data a record must have is judged in the service, with the next change of the subject; what else is known, is marked.
update notice n set attention = case when s.identity_version > n.reviewed_subject_version then '{SUBJECT_CHANGED}' else '{}' end::text[]
        || case when s.artwork ->> 'status' in ('RECOVERED', 'RETURNED') then '{SUBJECT_RECOVERED}' else '{}' end::text[]
    from subject s
    where s.subject_id = n.subject_id and n.status in ('PUBLISHED', 'SUSPENDED')
        and (s.identity_version > n.reviewed_subject_version or s.artwork ->> 'status' in ('RECOVERED', 'RETURNED'));
