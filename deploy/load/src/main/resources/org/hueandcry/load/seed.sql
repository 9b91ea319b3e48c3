-- authorities: what comes first owns most
select setseed(0.4);
-- references are right by construction; checked row by row they take most of the time
set local session_replication_role = replica;
create temp table authority as
select string_to_array('FR DE IT BR AD AE AF AG AI AL AM AO AR AS AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BQ BS BT BW BY BZ CA'
    ' CD CF CG CH CI CK CL CM CN CO CR CU CV CW CY CZ DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FM FO GA GB GD GE GG GH GI GL GM GN GQ'
    ' GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV'
    ' LY MA MC MD ME MG MH MK ML MM MN MO MP MR MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NZ OM PA PE PF PG PH PK PL PR PS PT'
    ' PW PY QA RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR SS ST SV', ' ') as codes;

-- 450,000 persons and 40,000 works of art
create temp table known as
select n, gen_random_uuid() as id, codes[1 + floor(190 * power(random(), 2))::int] as owner,
       case when random() < 0.02 then (codes || codes)[1 + o:3 + o] else '{}' end as restricted_from
from (select n, floor(random() * 190)::int as o from generate_series(1, 490000) n) s, authority;
create unique index on known (n);
insert into subject (subject_id, kind, epoch, version, owner, state, identity_version, identity_changed_at, restricted_from, confidentiality,
                     blocked, person, artwork)
select id, case when n <= 450000 then 'PERSON' else 'ARTWORK' end, 1, 1 + n % 4, owner, 'RECORDED', 1, now() - n * interval '10 minutes',
       restricted_from, (array['OFFICIAL_USE_ONLY', 'RESTRICTED', 'RESTRICTED', 'RESTRICTED', 'CONFIDENTIAL'])[1 + n % 5], n % 5000 = 0,
       case when n <= 450000 then jsonb_build_object(
           'familyName', true, 'givenName', true, 'alias', n % 3 = 0, 'sex', true, 'yearOfBirth', true, 'placeOfBirth', n % 2 = 0,
           'parentsNames', n % 4 = 0, 'description', true, 'goodPhotograph', n % 2 = 0, 'fingerprints', n % 5 = 0, 'dna', n % 50 = 0,
           'identityDocument', n % 3 = 0) end,
       case when n > 450000 then '{"status": "STOLEN", "statusChangedAt": "2024-05-01T00:00:00Z", "theftReported": true, "features": {
           "objectType": true, "title": true, "maker": true, "materials": true, "measurements": true, "inscriptions": false,
           "description": true, "photograph": true}}'::jsonb end
from known;

-- 500,000 notices and diffusions of ten years: on persons, on works, on persons once more, and on what stands in the notice alone
create temp table planned as
select p.*, gen_random_uuid() as id, coalesce(k.owner, codes[1 + floor(190 * power(random(), 2))::int]) as owner, k.id as subject_id,
       k.restricted_from as subject_restricted_from,
       case when p.colour <> 'UN_SPECIAL' and random() < 0.06 then 'DIFFUSION' else 'NOTICE' end as form,
       case when drafted_at > now() - interval '60 days' and s < 0.4 then 'DRAFT'
            when s < 0.80 then 'PUBLISHED' when s < 0.81 then 'SUSPENDED' when s < 0.88 then 'WITHDRAWN' when s < 0.93 then 'EXPIRED'
            when s < 0.95 then 'CANCELLED' when s < 0.965 then 'ABANDONED' when s < 0.97 then 'REFUSED' when s < 0.985 then 'DRAFT'
            when s < 0.99 then 'RETURNED' else 'SUBMITTED' end as status,
       floor(random() * 190)::int as o, random() as v
from (select i,
             case when i <= 430000 then i when i <= 470000 then i + 20000 when i <= 485000 then i - 470000 end as n,
             case when i > 485000 then (array['PURPLE', 'ORANGE', 'SILVER'])[1 + i % 3]
                  when i > 470000 then 'GREEN' when i > 430000 then 'STOLEN_ART'
                  when r < 0.40 then 'RED' when r < 0.60 then 'BLUE' when r < 0.76 then 'GREEN' when r < 0.97 then 'YELLOW'
                  when r < 0.99 then 'BLACK' else 'UN_SPECIAL' end as colour,
             now() - random() * interval '10 years' as drafted_at, random() as s
      from (select i, random() as r from generate_series(1, 500000) i) x) p
cross join authority left join known k on k.n = p.n;
create unique index on planned (i);
create unique index on planned (id);
analyze planned;

-- notices: with the content of their colours, and of fewer words than real ones have
insert into notice (id, owner, version, colour, status, reference, subject_id, content, visible_to, restricted_from, confidentiality, blocked,
                    submitted_by, reviewed_subject_version, reason, drafted_at, changed_at, form, review, expires_at, ended_at)
select id, owner, 3, colour, status,
       case when status not in ('DRAFT', 'ABANDONED')
            then extract(year from drafted_at) || '/' || row_number() over (partition by extract(year from drafted_at) order by drafted_at) end,
       subject_id,
       jsonb_build_object('colour', colour) || case colour
           when 'RED' then jsonb_build_object(
               'subject', jsonb_build_object('personId', subject_id), 'caseTypes', '["FRAUD"]'::jsonb, 'extraditionWillBeSought', true,
               'warrants', jsonb_build_array(jsonb_build_object(
                   'reference', 'TJ-' || i, 'issuedOn', '2015-02-01', 'authority', 'Court of first instance, chamber ' || i % 40,
                   'country', case when length(owner) = 2 then owner end, 'charge', 'Fraud by an organised group',
                   'law', 'Penal code, articles ' || 100 + i % 300 || ' and ' || 400 + i % 200, 'maximumPenaltyMonths', 60 + i % 120)),
               'facts', jsonb_build_object('summary', summary, 'date', '2014-11', 'place', 'Lyon'))
           when 'YELLOW' then jsonb_build_object(
               'subject', jsonb_build_object('personId', subject_id), 'situation', 'MISSING', 'subjectIsMinor', true,
               'policeReport', jsonb_build_object('reference', 'PJ-' || i, 'recordedOn', '2015-05-02', 'authority', 'Police of the district'),
               'circumstances', jsonb_build_object('summary', summary, 'date', '2015-05-01', 'place', 'Lyon'))
           when 'BLACK' then jsonb_build_object(
               'subject', jsonb_build_object('personId', subject_id), 'identityUnknown', true,
               'discovery', jsonb_build_object('summary', summary, 'date', '2015-05-01', 'place', 'Lyon'))
           when 'STOLEN_ART' then jsonb_build_object(
               'subject', jsonb_build_object('artworkId', subject_id),
               'circumstances', jsonb_build_object('summary', summary, 'date', '2015-05', 'place', 'Turin', 'country', 'IT'))
           when 'UN_SPECIAL' then jsonb_build_object(
               'subject', jsonb_build_object('personId', subject_id), 'unReference', 'QDi.' || i, 'unResolution', '1267 (1999)', 'summary', summary)
           else jsonb_build_object(
               'subject', case colour when 'SILVER' then jsonb_build_object('asset', jsonb_build_object('description', 'Motor yacht, 42 m'))
                                      when 'ORANGE' then jsonb_build_object('event', jsonb_build_object('title', 'Adulterated spirits on sale'))
                                      when 'PURPLE' then jsonb_build_object('object', '{}'::jsonb)
                                      else jsonb_build_object('personId', subject_id) end,
               'caseTypes', '["FRAUD"]'::jsonb, 'facts', jsonb_build_object('summary', summary, 'date', '2014-11', 'place', 'Lyon'))
           end,
       case when colour = 'SILVER' then (codes || codes)[o + 1:o + 40]
            when form = 'DIFFUSION' and v < 0.5 then (codes || codes)[o + 1:o + 10] end,
       case when v > 0.97 then (codes || codes)[o + 1:o + 2] else '{}' end,
       (array['OFFICIAL_USE_ONLY', 'RESTRICTED', 'RESTRICTED', 'RESTRICTED', 'CONFIDENTIAL'])[1 + i % 5], false,
       'officer-' || i % 1000, case when status not in ('DRAFT', 'ABANDONED', 'SUBMITTED', 'RETURNED') then 1 end,
       case status when 'WITHDRAWN' then 'ARRESTED' when 'CANCELLED' then 'RECORDED_IN_ERROR' when 'SUSPENDED' then 'UNDER_REVIEW' end,
       drafted_at, drafted_at + interval '3 days', form, case when form = 'DIFFUSION' then 'PASSED' end,
       case when status in ('PUBLISHED', 'SUSPENDED') then now() + (1 + random() * 4) * interval '1 year' end,
       case when status in ('REFUSED', 'WITHDRAWN', 'CANCELLED', 'EXPIRED', 'ABANDONED') then drafted_at + interval '3 days' end
from (select p.*, repeat('Sold, by forged deeds and under several names, houses and land that were not for sale. ', 1 + i % 8) || md5(i::text)
                 as summary
      from planned p) p, authority
order by drafted_at;
analyze notice;

-- what happened to them
insert into notice_history (notice_id, version, event, status, at, authority, client, subject)
select id, line, case line when 1 then 'drafted' else 'publication' end, case line when 1 then 'DRAFT' else status end,
       drafted_at + line * interval '1 day', case line when 1 then owner else 'GS' end, 'ncb', 'officer-' || i % 1000
from planned, generate_series(1, 2) line order by drafted_at;

-- links, both ways
insert into notice_link (notice_id, other_id, relation, linked_at, linked_by)
select case way when 1 then a.id else b.id end, case way when 1 then b.id else a.id end, 'ACCOMPLICE', now(), a.owner
from planned a join planned b on b.i = a.i + 1, generate_series(1, 2) way
where a.i % 50 = 0 and a.status = 'PUBLISHED' and b.status = 'PUBLISHED';

-- 380,000 duties to delete what has ended, of which one in twenty is open
insert into deletion_duty (authority, notice_id, since, acknowledged_at, acknowledged_by)
select code, id, drafted_at + interval '3 days', case when random() > 0.05 then now() end, case when random() > 0.05 then 'ncb' end
from (select * from planned where status in ('WITHDRAWN', 'CANCELLED', 'EXPIRED') order by drafted_at desc limit 2000) p, authority, unnest(codes) code
where code <> owner;

-- 40,000 messages, each to three authorities
create temp table letter as
select i, gen_random_uuid() as id, codes[1 + (o + 3) % 190] as sender, (codes || codes)[o + 1:o + 3] as addressees, now() - i * interval '1 hour' as sent_at
from (select i, floor(190 * power(random(), 2))::int as o from generate_series(1, 40000) i) x, authority;
insert into message (id, thread_id, sender, addressees, urgency, confidentiality, clearance, subject, text, sent_at, erased)
select id, id, sender, addressees, case when i % 10 = 0 then 'URGENT' else 'ROUTINE' end, 'RESTRICTED', 1, 'Request for information ' || i,
       repeat('Please tell us what is known to you of the undertaking named below. ', 1 + i % 8), sent_at, false
from letter;
insert into message_addressee (message_id, authority, participants, clearance, urgency, sent_at, read_at, read_by)
select id, authority, addressees || sender, 1, case when i % 10 = 0 then 'URGENT' else 'ROUTINE' end, sent_at,
       case when i > 500 then sent_at + interval '1 day' end, case when i > 500 then 'ncb' end
from letter, unnest(addressees) authority;

-- 20,000 hits on notices in force, reported by others, of which one in ten waits for the source
insert into hit (id, version, reported_by, client, source, record_kind, record_id, record_version, urgency, located, act_at_once, purpose,
                 occurred_at, circumstances, status, reported_at, changed_at, confirmation_due)
select gen_random_uuid(), 1, codes[1 + i % 190], 'border', owner, 'NOTICE', id, 3, case when i % 10 = 0 then 'URGENT' else 'ROUTINE' end, true,
       false, 'SEARCH_WANTED', drafted_at + interval '30 days', 'At the control of passports.',
       case when i % 10 = 3 then 'REPORTED' else 'CLOSED' end, drafted_at + interval '30 days', drafted_at + interval '31 days',
       drafted_at + interval '31 days'
from (select * from planned where status = 'PUBLISHED' and form = 'NOTICE' order by md5(i::text) limit 20000) p, authority
where codes[1 + i % 190] <> owner;

-- 5,000 public extracts: red, yellow and of the United Nations
create temp table shown as
select * from (
    select p.*, n.reference, row_number() over (partition by p.colour order by p.drafted_at desc) as place
    from planned p join notice n using (id)
    where p.status = 'PUBLISHED' and p.form = 'NOTICE' and p.colour in ('RED', 'YELLOW', 'UN_SPECIAL')
      and n.restricted_from = '{}' and p.subject_restricted_from = '{}' and p.n % 5000 <> 0) c
where place <= case colour when 'RED' then 3600 when 'YELLOW' then 1200 else 200 end;

-- their text; what notes the changes must run
set local session_replication_role = origin;
insert into public_extract (notice_id, subject_id, kind, year, number, detail)
select id, subject_id, case colour when 'UN_SPECIAL' then 'UN_PERSON' else colour end,
       split_part(reference, '/', 1)::int, split_part(reference, '/', 2)::int,
       jsonb_build_object(
           'name', (string_to_array('ALMASRI MARTIN SILVA IVANOV NGUYEN OKAFOR MARTINEZ KOVACS ROSSI MULLER PETROV SANTOS DUBOIS HASSAN KIM'
                    ' TANAKA SINGH MENDES POPESCU MAROZAVA LARSEN YILMAZ DIALLO NOVAK CASTRO MORIN WEBER COSTA', ' '))[1 + i % 28],
           'forename', (string_to_array('ANNA KHALED MARIA JOHN PAULO OLGA SERGEY FATIMA LUIS ELENA AMADOU WEI HELENE MARTIN NADIA CARLOS'
                    ' YUSUF INGRID DAVID SOFIA', ' '))[1 + i % 19],
           'dateOfBirth', 1950 + i % 55 || '/' || to_char(1 + i % 12, 'FM00') || '/' || to_char(1 + i % 28, 'FM00'),
           'placeOfBirth', 'LYON', 'countryOfBirth', (codes || codes)[1 + o], 'nationalities', jsonb_build_array((codes || codes)[1 + o % 60]),
           'sex', (array['M', 'M', 'M', 'F'])[1 + i % 4], 'languages', '["eng", "fre"]'::jsonb, 'height', 1.5 + (i % 50) / 100.0,
           'weight', 50 + i % 60, 'eyes', 'BRO', 'hair', 'BLA', 'marks', 'SCAR ON THE LEFT HAND',
           'warrants', case colour when 'RED' then jsonb_build_array(jsonb_build_object(
               'country', (codes || codes)[1 + o], 'charge', 'Fraud by an organised group, forgery, and use of forged documents')) end,
           'withLinks', true,
           'listing', case colour when 'UN_SPECIAL' then '{"reference": "QDi.999", "resolution": "1267 (1999)", "aliases": [], "documents": []}'::jsonb end)
from shown, authority;

-- and their photographs
insert into public_extract_photo (notice_id, picture_id, position, jpeg)
select id, i, 0, decode(repeat(md5(i::text), 250), 'hex') from shown where i % 10 < 7;
