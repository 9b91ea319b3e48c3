-- Who asks, and what they may see: the one rule of visibility, the same in every service's database.
-- Placeholders: app is the role of requests, system the role of relay, consumers and jobs; neither owns anything.

create function no_caller() returns text
    language plpgsql stable parallel safe
as $$ begin
    raise exception 'no caller is set in this transaction' using errcode = 'insufficient_privilege';
end $$;

-- A connection that once had a caller holds '' afterwards, not null: both must raise, or a test of exclusion would show everything.
create function app_caller() returns text
    language sql stable parallel safe
    return coalesce(nullif(current_setting('app.caller', true), ''), no_caller());

create function app_clearance() returns int
    language sql stable parallel safe
    return coalesce(nullif(current_setting('app.clearance', true), ''), no_caller())::int;

-- A positive test: whatever is null or unknown in it hides the record.
create function visible(
    owner text, visible_to text[], restricted_from text[], confidentiality text, blocked boolean, state text) returns boolean
    language sql stable parallel safe
    return
        app_clearance() >= case confidentiality
            when 'OFFICIAL_USE_ONLY' then 0 when 'RESTRICTED' then 1 when 'CONFIDENTIAL' then 2 end
        and case
            when app_caller() in (owner, 'GS') then true
            when state in ('DRAFT', 'RETURNED', 'REFUSED', 'ABANDONED') then false
            when app_caller() = 'CCF' then true
            when blocked then false
            else (visible_to is null or app_caller() = any (visible_to)) and not app_caller() = any (restricted_from)
        end;

-- Content is for the owner and the organisation; for others only while a record is in force.
create function content_visible(owner text, state text) returns boolean
    language sql stable parallel safe
    return app_caller() in (owner, 'GS', 'CCF') or state in ('PUBLISHED', 'RECORDED');
