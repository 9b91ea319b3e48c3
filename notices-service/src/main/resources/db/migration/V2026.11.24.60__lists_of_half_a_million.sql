-- What is listed most is found in its order, so that a page reads little more than it shows: docs/adr/0009.
create index notice_of_colour on notice (colour, drafted_at, id);
create index notice_of_colour_and_status on notice (colour, status, drafted_at, id);
create index notice_of_owner_and_status on notice (owner, status, drafted_at, id);
create index hit_of_source_and_status on hit (source, status, reported_at, id);

-- As before, asked otherwise: of an "exists" the planner may make one hash of all that the caller may see, for a page of twenty as well.
-- A subquery for a value is asked row by row; where it finds nothing it is null, which hides the row.
alter policy seen_by_the_entitled on notice
    using (visible(owner, visible_to, restricted_from, confidentiality, blocked, status)
        and (subject_id is null or (select true from subject s where s.subject_id = notice.subject_id)));
alter policy seen_by_both_sides on hit
    using (app_caller() in (reported_by, source, 'GS', 'CCF')
        and case record_kind
            when 'NOTICE' then (select true from notice n where n.id = record_id)
            else (select true from subject s where s.subject_id = record_id)
        end);
