create extension if not exists pg_trgm;

-- What works are filtered and counted by: case data, so in columns under the policy of the work. Comparisons of numbers, dates and whole texts leak
-- nothing, and use indexes under a policy.
alter table artwork add column category text;
alter table artwork add column type text;
alter table artwork add column theft_country text;
alter table artwork add column stolen_from date;
alter table artwork add column stolen_to date;
alter table artwork add column year_from int;
alter table artwork add column year_to int;
create index artwork_of_category on artwork (category, recorded_at, id);
create index artwork_of_country on artwork (theft_country, recorded_at, id);
create index artwork_of_years on artwork (year_from, year_to);

-- Words by number, with what they are the inflection of in five languages. No case data: which work has a word stands in artwork_key, as numbers.
create table artwork_term (
    id    bigint primary key,
    term  text   not null,
    stems text[] not null
);
create index artwork_term_stems on artwork_term using gin (stems);
create index artwork_term_spelling on artwork_term using gin (term gin_trgm_ops);
grant select, insert on artwork_term to ${app};
grant select, delete on artwork_term to ${system};

create function stems(word text) returns text[] language sql immutable parallel safe as $$
    select array(select distinct s from unnest(array[
        word,
        (ts_lexize('english_stem', word))[1], (ts_lexize('french_stem', word))[1], (ts_lexize('spanish_stem', word))[1],
        (ts_lexize('italian_stem', word))[1], (ts_lexize('german_stem', word))[1]]) as s where s is not null)
$$;

-- The words of a work, by number. No policy, for an index on arrays is not used under one: read only in a join with the work, whose policy decides.
create table artwork_key (
    artwork_id uuid primary key references artwork on delete cascade,
    terms      bigint[] not null,
    title      bigint[] not null,
    makers     bigint[] not null,
    materials  bigint[] not null
);
create index artwork_key_terms on artwork_key using gin (terms) with (fastupdate = off);
-- how common a word is, is read from the statistics
alter table artwork_key alter column terms set statistics 300;
grant select, insert, update on artwork_key to ${app};
grant select on artwork_key to ${system};

-- The sides of a work and of its parts, in tenths of a millimetre, the shorter first; 0 where there is only one.
create table artwork_side (
    artwork_id uuid not null references artwork on delete cascade,
    shorter    int  not null,
    longer     int  not null,
    primary key (longer, shorter, artwork_id)
);
create index artwork_side_of_artwork on artwork_side (artwork_id);
grant select, insert, delete on artwork_side to ${app};

drop table record_word;
