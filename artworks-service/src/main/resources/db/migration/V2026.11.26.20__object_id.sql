-- What became of a work, oldest first: a list of steps. It is as visible as the work.
alter table artwork add column status_history jsonb;
update artwork set status_history = jsonb_build_array(jsonb_build_object('status', status, 'at', to_char(status_changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')));
alter table artwork alter column status_history set not null;

-- inscriptions became a list of what stands where
update artwork set particulars = jsonb_set(particulars, '{inscriptions}', jsonb_build_array(jsonb_build_object('text', particulars ->> 'inscriptions')))
where jsonb_typeof(particulars -> 'inscriptions') = 'string';
update record_version
set content = jsonb_set(content, '{record,inscriptions}', jsonb_build_array(jsonb_build_object('text', content #>> '{record,inscriptions}')))
where jsonb_typeof(content #> '{record,inscriptions}') = 'string';
