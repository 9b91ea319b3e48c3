-- Provisional blocking is the CCF's alone, and all that the CCF changes of a record. A policy judges rows and not columns, so a trigger on
-- each table of records says it.
create function only_file_control_blocks() returns trigger
    language plpgsql
as $$
declare
    blocking constant text[] := '{blocked,version,changed_at}';
begin
    if current_setting('app.caller', true) = 'CCF' then
        if to_jsonb(new) - blocking <> to_jsonb(old) - blocking then
            raise exception 'file control changes nothing of a record but the blocking' using errcode = 'insufficient_privilege';
        end if;
    elsif new.blocked <> old.blocked then
        raise exception 'only file control blocks a record' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
