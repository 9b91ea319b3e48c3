-- What an authority has recorded itself is counted from indexes alone. Under the policy each row would be read, and its subject, only to
-- find that its owner may see it: which of its own an authority sees depends on nothing but the clearance of whoever asks, for the notice
-- and for its subject. So this goes by that rule and not by the policy, for the caller and nobody else: app_caller() and app_clearance()
-- raise where there is none.
create index notice_counted on notice (owner, form, colour, status, confidentiality, subject_id);
-- Most are not.
create index subject_held_back on subject (owner, confidentiality, subject_id) where confidentiality <> 'OFFICIAL_USE_ONLY';

create function own_notices_counted() returns table (form text, colour text, status text, notices bigint)
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
#variable_conflict use_column
declare
    caller constant text := app_caller();
    cleared constant text[] := (array['OFFICIAL_USE_ONLY', 'RESTRICTED', 'CONFIDENTIAL'])[1:app_clearance() + 1];
begin
    return query
        select n.form, n.colour, n.status, count(*)
        from notice n
        where n.owner = caller and n.confidentiality = any (cleared)
          and not exists (
              select from subject s
              where s.subject_id = n.subject_id and s.owner = caller and s.confidentiality <> 'OFFICIAL_USE_ONLY'
                and s.confidentiality <> all (cleared))
        group by n.form, n.colour, n.status;
end $$;
revoke all on function own_notices_counted() from public;
grant execute on function own_notices_counted() to ${app};
