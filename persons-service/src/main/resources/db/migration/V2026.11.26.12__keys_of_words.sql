-- Asked for each of millions of keys, and of use to nobody: what adds a word adds its keys, and what sweeps it away takes them along, by
-- the keys themselves. A cascade had to read all keys for each word.
alter table name_word_key drop constraint name_word_key_word_id_fkey;
grant delete on name_word_key to ${system};
