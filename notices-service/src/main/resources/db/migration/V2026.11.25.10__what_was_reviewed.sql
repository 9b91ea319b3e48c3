-- With which version of the subject its identifying data had last changed when the source let go of the notice: a reviewer who publishes
-- it after another change says that they have read that. Null of what was submitted before this: they say so then too.
alter table notice add column submitted_subject_version bigint;

-- A diffusion that ends otherwise than for not meeting the rules is not reviewed any more.
alter table notice drop constraint notice_review_check,
    add constraint notice_review_check check (review in ('OUTSTANDING', 'PASSED', 'FAILED', 'ENDED'));
update notice set review = 'ENDED' where review = 'OUTSTANDING' and status in ('WITHDRAWN', 'CANCELLED', 'EXPIRED');
