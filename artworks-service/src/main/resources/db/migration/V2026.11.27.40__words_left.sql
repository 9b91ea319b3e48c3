-- Words that some work has lost: those that no work has any more are forgotten, by a sweep on the system role.
create table artwork_term_left (
    id bigint primary key
);
grant insert, select on artwork_term_left to ${app};
grant select, delete on artwork_term_left to ${system};

create function words_left() returns trigger language plpgsql as $$
begin
    insert into artwork_term_left (id)
    select left_out from unnest(old.terms) as left_out
    where tg_op = 'DELETE' or not left_out = any (new.terms)
    on conflict do nothing;
    return null;
end $$;
create trigger words_left_by_erasure after delete on artwork_key for each row execute function words_left();
create trigger words_left_by_change after update of terms on artwork_key for each row
    when (old.terms is distinct from new.terms) execute function words_left();
