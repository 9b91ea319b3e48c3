-- When somebody was born, as numbers (1975, 19750312), beside the words: a name that is half misheard and a date of birth find a person
-- together. All are indexed anew by the job that gives words to those who have none.
truncate person_words;
drop index person_words_by_word;
alter table person_words add column born int[] not null;
create index person_words_by_word on person_words using gin (words, born);
