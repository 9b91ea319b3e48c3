-- How common each visual word is is read from the statistics: of all of them, and not of the commonest hundred. What was added is soon read from the
-- index alone.
alter table photograph_word alter column word set statistics 4096;
alter table photograph_word set (
    autovacuum_analyze_scale_factor = 0.05, autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_vacuum_insert_threshold = 10000);
