-- The version of the record that stood when its source rejected the hit; of persons and works of art that of the identity. It is not the
-- reporter's to name.
alter table hit add column rejected_version bigint;
update hit h set rejected_version = coalesce(
    (select least(h.record_version, s.identity_version) from subject s where s.subject_id = h.record_id), h.record_version)
where rejection is not null;
grant update (rejected_version) on hit to ${app};
drop index hit_rejected;
create index hit_rejected on hit (client, record_id, rejected_version) where rejection is not null;
