-- A link stands in each direction for itself: in that of a notice where its own owner, or the General Secretariat, has set it. So one country
-- changes nothing of what the public is shown of another's notice.
delete from notice_link l using notice n where n.id = l.notice_id and l.linked_by not in (n.owner, 'GS');
create index notice_link_of_other on notice_link (other_id);
drop policy added_by_owner_and_secretariat on notice_link;
create policy added_by_owner_and_secretariat on notice_link for insert to ${app}
    with check (linked_by = app_caller()
        and exists (select from notice n where n.id = notice_id and app_caller() in (n.owner, 'GS')));
drop policy removed_by_owner_and_secretariat on notice_link;
create policy removed_by_owner_and_secretariat on notice_link for delete to ${app}
    using (exists (select from notice n where n.id = notice_id and app_caller() in (n.owner, 'GS')));

-- A translation is content that nobody reviews: the source writes it as long as it writes the content. One whose text has changed goes.
drop policy added_by_owner_and_secretariat on notice_translation;
create policy added_by_the_secretariat_or_the_owner_while_open_to_change on notice_translation for insert to ${app}
    with check (exists (select from notice n where n.id = notice_id
        and (app_caller() = 'GS' or app_caller() = n.owner and n.status in ('DRAFT', 'RETURNED'))));
drop policy changed_by_owner_and_secretariat on notice_translation;
create policy changed_by_the_secretariat_or_the_owner_while_open_to_change on notice_translation for update to ${app}
    using (exists (select from notice n where n.id = notice_id
        and (app_caller() = 'GS' or app_caller() = n.owner and n.status in ('DRAFT', 'RETURNED'))));
create policy dropped_by_the_owner_while_open_to_change on notice_translation for delete to ${app}
    using (exists (select from notice n where n.id = notice_id and app_caller() = n.owner and n.status in ('DRAFT', 'RETURNED')));
grant delete on notice_translation to ${app};

-- That a notice was linked, or no longer is, at the other end of the link: asked past the policies, because the other end may be a notice
-- of another authority. Whether its owner may be told is for the service to judge before.
create function note_at_other_end(
    other_id uuid, own_id uuid, happened text, happened_at timestamptz, by_client text, by_subject text, by_person text) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    noted notice;
begin
    if happened not in ('linked', 'unlinked') or not exists (select from notice n where n.id = own_id and n.owner = app_caller()) then
        raise exception 'only the owner of one end notes a link at the other' using errcode = 'insufficient_privilege';
    end if;
    update notice n set version = n.version + 1, changed_at = happened_at where n.id = other_id returning n.* into strict noted;
    insert into notice_history (notice_id, version, event, status, at, authority, client, subject, on_behalf_of)
        values (noted.id, noted.version, happened, noted.status, happened_at, app_caller(), by_client, by_subject, by_person);
end $$;

-- As before, but that a link with a notice that is not public, or no longer such a link, is no change: nobody sees it.
create or replace function note_public_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    shown public_extract;
begin
    -- before anything is read: what is committed meanwhile is judged too
    perform pg_advisory_xact_lock(hashtextextended('public_change', 0));
    if tg_op = 'UPDATE' and old.linked <> new.linked and to_jsonb(old) - 'linked' = to_jsonb(new) - 'linked'
            and array(select e.notice_id from unnest(old.linked) with ordinality l (id, n) join public_extract e on e.notice_id = l.id order by l.n)
                = array(select e.notice_id from unnest(new.linked) with ordinality l (id, n) join public_extract e on e.notice_id = l.id order by l.n) then
        return null;
    end if;
    if tg_op = 'DELETE' then
        shown := old;
    else
        shown := new;
    end if;
    insert into public_change (notice_id, kind, year, number, change, at, position)
    values (shown.notice_id, shown.kind, shown.year, shown.number,
            case tg_op when 'INSERT' then 'ADDED' when 'UPDATE' then 'UPDATED' else 'REMOVED' end,
            clock_timestamp(), nextval('public_change_position'))
    on conflict (notice_id) do update set change = excluded.change, at = excluded.at, position = excluded.position;
    -- who is linked with it shows it, or shows it no longer
    if tg_op <> 'UPDATE' then
        update public_change c set change = 'UPDATED', at = clock_timestamp(), position = nextval('public_change_position')
        from public_extract e where e.linked @> array[shown.notice_id] and e.notice_id = c.notice_id;
    end if;
    return null;
end
$$;

update public_extract e set linked = array(
        select l.other_id from notice_link l where l.notice_id = e.notice_id order by l.linked_at, l.other_id)
    where exists (select from unnest(e.linked) o (id)
        where not exists (select from notice_link l where l.notice_id = e.notice_id and l.other_id = o.id));
