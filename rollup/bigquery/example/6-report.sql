-- Step 6 of 7: report
-- The procedure that makes tables of the views, for charts.
-- These tables and the views have all numbers, also attendance under 5, and nothing here hides them. If your state wants
-- that, give away the report of the Roll-up sheet, or that of npm run rollup with --hide-small.
-- Permission: BigQuery Data Editor on both datasets, and BigQuery Job User in the project.

CREATE OR REPLACE PROCEDURE `my-project.outreach.make_report`()
OPTIONS (strict_mode = FALSE, description = 'Makes the tables for charts from what was loaded. Each is replaced at once.')
BEGIN
CREATE OR REPLACE TABLE `my-project.outreach.latest_events` AS
WITH texts AS (
  -- Spaces around a cell's text don't matter. An empty cell is an empty text.
  SELECT
    raw_rows.branch_id,
    branches.branch,
    raw_rows.row_number,
    TRIM(COALESCE(raw_rows.event_id, '')) AS event_id,
    TRIM(COALESCE(raw_rows.because, '')) AS because,
    TRIM(COALESCE(raw_rows.shared_with, '')) AS shared_with,
    TRIM(COALESCE(raw_rows.version, '')) AS version_text,
    TRIM(COALESCE(raw_rows.first_day, '')) AS first_day_text,
    TRIM(COALESCE(raw_rows.last_day, '')) AS last_day_text,
    TRIM(COALESCE(raw_rows.fiscal_year_start, '')) AS fiscal_year_start_text,
    TRIM(COALESCE(raw_rows.refreshed_on, '')) AS refreshed_on_text,
    TRIM(COALESCE(raw_rows.status, '')) AS status_text,
    TRIM(COALESCE(raw_rows.counts_as, '')) AS counts_as_text,
    TRIM(COALESCE(raw_rows.place, '')) AS place_text,
    TRIM(COALESCE(raw_rows.age_group, '')) AS age_group_text,
    TRIM(COALESCE(raw_rows.sessions, '')) AS sessions_text,
    TRIM(COALESCE(raw_rows.attendance_in_person, '')) AS attendance_in_person_text,
    TRIM(COALESCE(raw_rows.attendance_online, '')) AS attendance_online_text,
    TRIM(COALESCE(raw_rows.staff_hours, '')) AS staff_hours_text
  FROM `my-project.outreach.raw_rows` AS raw_rows
  JOIN `my-project.outreach.branches` AS branches ON branches.branch_id = raw_rows.branch_id
),
values_read AS (
  -- What can't be read is NULL, and the text beside it says what was in the cell.
  SELECT
    texts.*,
    CASE WHEN REGEXP_CONTAINS(version_text, r'^\d{1,7}(\.0+)?$') THEN SAFE_CAST(SAFE_CAST(version_text AS NUMERIC) AS INT64) END AS version,
    CASE WHEN REGEXP_CONTAINS(first_day_text, r'^(19|2\d)\d{2}-\d{2}-\d{2}$') THEN SAFE_CAST(first_day_text AS DATE) END AS first_day,
    CASE WHEN REGEXP_CONTAINS(last_day_text, r'^(19|2\d)\d{2}-\d{2}-\d{2}$') THEN SAFE_CAST(last_day_text AS DATE) END AS last_day,
    CASE WHEN REGEXP_CONTAINS(fiscal_year_start_text, r'^(19|2\d)\d{2}-\d{2}-\d{2}$') THEN SAFE_CAST(fiscal_year_start_text AS DATE) END AS fiscal_year_start,
    CASE WHEN REGEXP_CONTAINS(refreshed_on_text, r'^(19|2\d)\d{2}-\d{2}-\d{2}$') THEN SAFE_CAST(refreshed_on_text AS DATE) END AS refreshed_on,
    CASE WHEN status_text IN ('counted', 'not counted', 'details missing', 'planned') THEN status_text END AS status,
    CASE WHEN counts_as_text IN ('program', 'outreach', 'oneOnOne', 'selfDirected') THEN counts_as_text END AS counts_as,
    CASE WHEN place_text IN ('On-site', 'Off-site', 'Live virtual') THEN place_text END AS place,
    CASE WHEN age_group_text IN ('0–5', '6–11', '12–18', '19+', 'General interest') THEN age_group_text END AS age_group,
    CASE WHEN REGEXP_CONTAINS(sessions_text, r'^\d{1,7}(\.0+)?$') THEN SAFE_CAST(SAFE_CAST(sessions_text AS NUMERIC) AS INT64) END AS sessions,
    CASE WHEN REGEXP_CONTAINS(attendance_in_person_text, r'^\d{1,7}(\.0+)?$') THEN SAFE_CAST(SAFE_CAST(attendance_in_person_text AS NUMERIC) AS INT64) END AS attendance_in_person,
    CASE WHEN REGEXP_CONTAINS(attendance_online_text, r'^\d{1,7}(\.0+)?$') THEN SAFE_CAST(SAFE_CAST(attendance_online_text AS NUMERIC) AS INT64) END AS attendance_online,
    CASE WHEN REGEXP_CONTAINS(staff_hours_text, r'^\d{1,4}(\.\d{1,2}0*)?$') THEN SAFE_CAST(staff_hours_text AS NUMERIC) END AS staff_hours
  FROM texts
),
compared AS (
  -- The same event twice in one branch, or in two branches.
  SELECT
    values_read.*,
    -- A row that can't be read doesn't count for the one that can.
    ROW_NUMBER() OVER (
      PARTITION BY branch_id, event_id, version IS NULL OR status IS NULL
      ORDER BY row_number
    ) AS copy_number,
    MIN(branch_id) OVER (PARTITION BY event_id) AS first_branch_id,
    MAX(branch_id) OVER (PARTITION BY event_id) AS last_branch_id,
    first_day > run_day.today AS is_later
  FROM values_read
  CROSS JOIN `my-project.outreach.run_day` AS run_day
)
SELECT
  branch_id,
  branch,
  row_number,
  event_id,
  because,
  shared_with,
  version,
  version_text,
  first_day,
  first_day_text,
  last_day,
  last_day_text,
  fiscal_year_start,
  fiscal_year_start_text,
  refreshed_on,
  refreshed_on_text,
  status,
  status_text,
  counts_as,
  counts_as_text,
  place,
  place_text,
  age_group,
  age_group_text,
  sessions,
  sessions_text,
  attendance_in_person,
  attendance_in_person_text,
  attendance_online,
  attendance_online_text,
  staff_hours,
  staff_hours_text,
  event_id <> '' AND first_branch_id <> last_branch_id AS is_in_two_branches,
  -- Why the row counts nowhere; '' if it counts.
  CASE
    WHEN version IS NULL THEN 'unreadable row'
    WHEN status IS NULL THEN 'unknown status'
    WHEN event_id <> '' AND copy_number > 1 THEN 'doubled row'
    WHEN status <> 'counted' THEN 'status'
    WHEN first_day IS NULL THEN 'no day'
    WHEN is_later THEN 'later'
    WHEN counts_as IS NULL THEN 'unknown line'
    ELSE ''
  END AS left_out_because,
  -- Whether staff hours may be missing. Rows of version 1 don't say whether an event was cancelled.
  CASE
    WHEN is_later THEN FALSE
    WHEN status = 'counted' THEN TRUE
    WHEN status = 'details missing' THEN first_day IS NOT NULL
    WHEN status = 'not counted' THEN version >= 2 AND because <> 'cancelled'
    ELSE FALSE
  END AS was_held
FROM compared;

CREATE OR REPLACE TABLE `my-project.outreach.latest_counted_cells` AS
WITH cells AS (
  -- Where the event was. Only programs are split by place and age group.
  SELECT
    branch_id,
    row_number,
    first_day,
    fiscal_year_start,
    counts_as AS line,
    CASE WHEN counts_as = 'program' THEN COALESCE(place, 'Not given') ELSE '' END AS place,
    CASE WHEN counts_as = 'program' THEN COALESCE(age_group, 'Not given') ELSE '' END AS age_group,
    shared_with,
    COALESCE(sessions, 0) AS sessions,
    COALESCE(CASE WHEN place = 'Live virtual' THEN attendance_online ELSE attendance_in_person END, 0) AS people,
    CASE
      WHEN place = 'Live virtual' AND attendance_online IS NULL THEN 1
      WHEN COALESCE(place, '') <> 'Live virtual' AND attendance_in_person IS NULL THEN 1
      ELSE 0
    END AS people_unknown
  FROM `my-project.outreach.latest_events`
  WHERE left_out_because = ''
  UNION ALL
  -- Who attended a hybrid event online. The session itself is counted above.
  SELECT
    branch_id,
    row_number,
    first_day,
    fiscal_year_start,
    counts_as AS line,
    CASE WHEN counts_as = 'program' THEN 'Live virtual' ELSE '' END AS place,
    CASE WHEN counts_as = 'program' THEN COALESCE(age_group, 'Not given') ELSE '' END AS age_group,
    shared_with,
    0 AS sessions,
    attendance_online AS people,
    0 AS people_unknown
  FROM `my-project.outreach.latest_events`
  WHERE left_out_because = '' AND COALESCE(place, '') <> 'Live virtual' AND attendance_online IS NOT NULL
),
sharing AS (
  SELECT
    shared_with,
    first_day,
    branch_id,
    SUM(people) AS people,
    SUM(people_unknown) AS people_unknown
  FROM cells
  WHERE shared_with <> ''
  GROUP BY shared_with, first_day, branch_id
),
ranked AS (
  -- Of the branches that held an event together, one counts it: the one that knows most.
  SELECT
    shared_with,
    first_day,
    branch_id,
    ROW_NUMBER() OVER (
      PARTITION BY shared_with, first_day
      ORDER BY people_unknown, people DESC, branch_id
    ) AS choice
  FROM sharing
)
SELECT
  cells.branch_id,
  cells.row_number,
  cells.first_day,
  cells.fiscal_year_start,
  cells.line,
  cells.place,
  cells.age_group,
  cells.shared_with,
  cells.sessions,
  cells.people,
  cells.people_unknown,
  COALESCE(ranked.choice, 1) = 1 AS counts
FROM cells
LEFT JOIN ranked
  ON ranked.shared_with = cells.shared_with
  AND ranked.first_day = cells.first_day
  AND ranked.branch_id = cells.branch_id;

CREATE OR REPLACE TABLE `my-project.outreach.latest_state_by_month` AS
SELECT
  DATE_TRUNC(first_day, MONTH) AS month,
  line,
  place,
  age_group,
  SUM(sessions) AS sessions,
  SUM(people) AS people,
  SUM(people_unknown) AS people_unknown
FROM `my-project.outreach.latest_counted_cells`
WHERE counts AND first_day IS NOT NULL
GROUP BY month, line, place, age_group;

CREATE OR REPLACE TABLE `my-project.outreach.latest_state_by_fiscal_year` AS
SELECT
  fiscal_year_start,
  line,
  place,
  age_group,
  SUM(sessions) AS sessions,
  SUM(people) AS people,
  SUM(people_unknown) AS people_unknown
FROM `my-project.outreach.latest_counted_cells`
WHERE counts AND fiscal_year_start IS NOT NULL
GROUP BY fiscal_year_start, line, place, age_group;

CREATE OR REPLACE TABLE `my-project.outreach.latest_branch_by_fiscal_year` AS
SELECT
  cells.branch_id,
  branches.branch,
  cells.fiscal_year_start,
  cells.line,
  cells.place,
  cells.age_group,
  SUM(cells.sessions) AS sessions,
  SUM(cells.people) AS people,
  SUM(cells.people_unknown) AS people_unknown,
  SUM(CASE WHEN counts THEN 0 ELSE cells.sessions END) AS sessions_counted_elsewhere,
  SUM(CASE WHEN counts THEN 0 ELSE cells.people END) AS people_counted_elsewhere,
  SUM(CASE WHEN counts THEN 0 ELSE cells.people_unknown END) AS people_unknown_counted_elsewhere
FROM `my-project.outreach.latest_counted_cells` AS cells
JOIN `my-project.outreach.branches` AS branches ON branches.branch_id = cells.branch_id
WHERE cells.fiscal_year_start IS NOT NULL
GROUP BY cells.branch_id, branches.branch, cells.fiscal_year_start, cells.line, cells.place, cells.age_group;

CREATE OR REPLACE TABLE `my-project.outreach.latest_hours_by_month` AS
SELECT
  DATE_TRUNC(first_day, MONTH) AS month,
  SUM(COALESCE(staff_hours, 0)) AS hours,
  COUNTIF(staff_hours IS NULL) AS hours_unknown
FROM `my-project.outreach.latest_events`
WHERE left_out_because IN ('', 'status') AND was_held AND first_day IS NOT NULL
GROUP BY month;

CREATE OR REPLACE TABLE `my-project.outreach.latest_hours_by_fiscal_year` AS
SELECT
  fiscal_year_start,
  SUM(COALESCE(staff_hours, 0)) AS hours,
  COUNTIF(staff_hours IS NULL) AS hours_unknown
FROM `my-project.outreach.latest_events`
WHERE left_out_because IN ('', 'status') AND was_held AND fiscal_year_start IS NOT NULL
GROUP BY fiscal_year_start;

CREATE OR REPLACE TABLE `my-project.outreach.latest_shared_sessions` AS
WITH held AS (
  SELECT
    shared_with,
    first_day,
    branch_id,
    row_number,
    counts,
    SUM(sessions) AS sessions,
    SUM(people) AS people,
    SUM(people_unknown) AS people_unknown
  FROM `my-project.outreach.latest_counted_cells`
  WHERE shared_with <> ''
  GROUP BY shared_with, first_day, branch_id, row_number, counts
),
together AS (
  SELECT
    shared_with,
    first_day,
    MAX(CASE WHEN counts THEN branch_id END) AS counted_branch_id
  FROM held
  GROUP BY shared_with, first_day
  HAVING COUNT(DISTINCT branch_id) > 1
)
SELECT
  held.shared_with,
  held.first_day,
  held.branch_id,
  branches.branch,
  held.row_number,
  events.event_id,
  held.sessions,
  held.people,
  held.people_unknown,
  held.counts,
  together.counted_branch_id,
  counting.branch AS counted_branch
FROM held
JOIN together ON together.shared_with = held.shared_with AND together.first_day = held.first_day
JOIN `my-project.outreach.latest_events` AS events
  ON events.branch_id = held.branch_id AND events.row_number = held.row_number
JOIN `my-project.outreach.branches` AS branches ON branches.branch_id = held.branch_id
JOIN `my-project.outreach.branches` AS counting ON counting.branch_id = together.counted_branch_id;

CREATE OR REPLACE TABLE `my-project.outreach.latest_check_findings` AS
WITH latest AS (
  -- What each branch's rows say about the branch.
  SELECT
    branch_id,
    COUNT(*) AS row_count,
    MAX(refreshed_on) AS refreshed_on,
    MIN(version) AS oldest_version
  FROM `my-project.outreach.latest_events`
  GROUP BY branch_id
),
month_counts AS (
  SELECT branch_id, fiscal_month, COUNT(*) AS row_count
  FROM (
    SELECT branch_id, EXTRACT(MONTH FROM fiscal_year_start) AS fiscal_month
    FROM `my-project.outreach.latest_events`
    WHERE fiscal_year_start IS NOT NULL
  ) AS months
  GROUP BY branch_id, fiscal_month
),
fiscal_months AS (
  -- The month in which each branch's fiscal years begin: the one that most of its rows have.
  SELECT
    branch_id,
    fiscal_month,
    ROW_NUMBER() OVER (PARTITION BY branch_id ORDER BY row_count DESC, fiscal_month) AS choice
  FROM month_counts
),
months_of_branches AS (
  SELECT fiscal_month, COUNT(*) AS branch_count
  FROM fiscal_months
  WHERE choice = 1
  GROUP BY fiscal_month
),
usual_month AS (
  SELECT fiscal_month, ROW_NUMBER() OVER (ORDER BY branch_count DESC, fiscal_month) AS choice
  FROM months_of_branches
),
names AS (
  SELECT
    branch_id,
    COUNT(*) OVER (PARTITION BY LOWER(TRIM(COALESCE(branch, '')))) AS branches_of_that_name
  FROM `my-project.outreach.branches`
),
about_rows AS (
  SELECT e.branch_id, e.branch, e.row_number, e.event_id, f.kind, f.column_name, f.value
  FROM `my-project.outreach.latest_events` AS e, UNNEST([
    STRUCT('unreadable row' AS kind, 'version' AS column_name, (e.left_out_because = 'unreadable row') AS found, e.version_text AS value),
    STRUCT('newer version', 'version', (e.version > 2), e.version_text),
    STRUCT('unknown status', 'status', (e.left_out_because = 'unknown status'), e.status_text),
    STRUCT('doubled row', 'event_id', (e.left_out_because = 'doubled row'), e.event_id),
    STRUCT('same event in two branches', 'event_id', (e.version IS NOT NULL AND e.is_in_two_branches), e.event_id),
    STRUCT('not a day', 'first_day', (e.version IS NOT NULL AND e.left_out_because NOT IN ('unknown status', 'doubled row') AND e.first_day_text <> '' AND e.first_day IS NULL), e.first_day_text),
    STRUCT('not a day', 'last_day', (e.version IS NOT NULL AND e.left_out_because NOT IN ('unknown status', 'doubled row') AND e.last_day_text <> '' AND e.last_day IS NULL), e.last_day_text),
    STRUCT('not a day', 'fiscal_year_start', (e.version IS NOT NULL AND e.left_out_because NOT IN ('unknown status', 'doubled row') AND e.fiscal_year_start_text <> '' AND e.fiscal_year_start IS NULL), e.fiscal_year_start_text),
    STRUCT('not a day', 'refreshed_on', (e.version IS NOT NULL AND e.left_out_because NOT IN ('unknown status', 'doubled row') AND e.refreshed_on_text <> '' AND e.refreshed_on IS NULL), e.refreshed_on_text),
    STRUCT('no day', 'first_day', (e.left_out_because = 'no day'), e.first_day_text),
    STRUCT('later', 'first_day', (e.left_out_because = 'later'), e.first_day_text),
    STRUCT('no fiscal year', 'fiscal_year_start', (e.left_out_because = '' AND e.fiscal_year_start IS NULL), e.fiscal_year_start_text),
    STRUCT('unknown line', 'counts_as', (e.left_out_because = 'unknown line'), e.counts_as_text),
    STRUCT('unknown place', 'place', (e.left_out_because = '' AND e.counts_as = 'program' AND e.place IS NULL), e.place_text),
    STRUCT('unknown age group', 'age_group', (e.left_out_because = '' AND e.counts_as = 'program' AND e.age_group IS NULL), e.age_group_text),
    STRUCT('not a number', 'sessions', (e.version IS NOT NULL AND e.left_out_because NOT IN ('unknown status', 'doubled row') AND e.sessions_text <> '' AND e.sessions IS NULL), e.sessions_text),
    STRUCT('not a number', 'attendance_in_person', (e.version IS NOT NULL AND e.left_out_because NOT IN ('unknown status', 'doubled row') AND e.attendance_in_person_text <> '' AND e.attendance_in_person IS NULL), e.attendance_in_person_text),
    STRUCT('not a number', 'attendance_online', (e.version IS NOT NULL AND e.left_out_because NOT IN ('unknown status', 'doubled row') AND e.attendance_online_text <> '' AND e.attendance_online IS NULL), e.attendance_online_text),
    STRUCT('not a number', 'staff_hours', (e.version IS NOT NULL AND e.left_out_because NOT IN ('unknown status', 'doubled row') AND e.staff_hours_text <> '' AND e.staff_hours IS NULL), e.staff_hours_text),
    STRUCT('no sessions', 'sessions', (e.left_out_because = '' AND e.sessions_text = ''), e.sessions_text),
    STRUCT('people in no place', 'attendance_in_person', (e.left_out_because = '' AND e.place = 'Live virtual' AND e.attendance_in_person > 0), e.attendance_in_person_text)
  ]) AS f
  WHERE f.found
),
alone AS (
  -- Marked as shared, but no other branch has the same words on that day.
  SELECT shared_with, first_day
  FROM `my-project.outreach.latest_counted_cells`
  WHERE shared_with <> ''
  GROUP BY shared_with, first_day
  HAVING COUNT(DISTINCT branch_id) = 1
),
about_shared AS (
  SELECT
    e.branch_id,
    e.branch,
    e.row_number,
    e.event_id,
    'shared with nobody' AS kind,
    'shared_with' AS column_name,
    e.shared_with AS value
  FROM `my-project.outreach.latest_events` AS e
  JOIN alone ON alone.shared_with = e.shared_with AND alone.first_day = e.first_day
  WHERE e.left_out_because = ''
)
SELECT * FROM about_rows
UNION ALL
SELECT * FROM about_shared
UNION ALL
SELECT
  branches.branch_id,
  branches.branch,
  CAST(NULL AS INT64) AS row_number,
  '' AS event_id,
  'no answer' AS kind,
  '' AS column_name,
  loads.problem AS value
FROM `my-project.outreach.branches` AS branches
JOIN `my-project.outreach.loads` AS loads ON loads.branch_id = branches.branch_id
WHERE COALESCE(loads.problem, '') <> ''
UNION ALL
SELECT
  branches.branch_id,
  branches.branch,
  CAST(NULL AS INT64) AS row_number,
  '' AS event_id,
  'no answer' AS kind,
  '' AS column_name,
  '' AS value
FROM `my-project.outreach.branches` AS branches
LEFT JOIN `my-project.outreach.loads` AS loads ON loads.branch_id = branches.branch_id
WHERE loads.branch_id IS NULL
UNION ALL
SELECT
  branches.branch_id,
  branches.branch,
  CAST(NULL AS INT64) AS row_number,
  '' AS event_id,
  'missing column' AS kind,
  c.column_name AS column_name,
  '' AS value
FROM `my-project.outreach.branches` AS branches
JOIN `my-project.outreach.loads` AS loads ON loads.branch_id = branches.branch_id
CROSS JOIN UNNEST([
    STRUCT('version' AS column_name),
    STRUCT('event_id'),
    STRUCT('first_day'),
    STRUCT('last_day'),
    STRUCT('fiscal_year_start'),
    STRUCT('status'),
    STRUCT('counts_as'),
    STRUCT('place'),
    STRUCT('age_group'),
    STRUCT('sessions'),
    STRUCT('attendance_in_person'),
    STRUCT('attendance_online'),
    STRUCT('staff_hours'),
    STRUCT('outreach_type'),
    STRUCT('partner_types'),
    STRUCT('partners'),
    STRUCT('because'),
    STRUCT('shared_with'),
    STRUCT('refreshed_on')
  ]) AS c
WHERE STRPOS(CONCAT('; ', COALESCE(loads.missing_columns, ''), ';'), CONCAT('; ', c.column_name, ';')) > 0
UNION ALL
SELECT
  branches.branch_id,
  branches.branch,
  CAST(NULL AS INT64) AS row_number,
  '' AS event_id,
  'no rows' AS kind,
  '' AS column_name,
  '' AS value
FROM `my-project.outreach.branches` AS branches
JOIN `my-project.outreach.loads` AS loads ON loads.branch_id = branches.branch_id
LEFT JOIN latest ON latest.branch_id = branches.branch_id
WHERE latest.branch_id IS NULL AND COALESCE(loads.problem, '') = ''
UNION ALL
SELECT
  branches.branch_id,
  branches.branch,
  CAST(NULL AS INT64) AS row_number,
  '' AS event_id,
  'same name' AS kind,
  '' AS column_name,
  branches.branch AS value
FROM `my-project.outreach.branches` AS branches
JOIN names ON names.branch_id = branches.branch_id
WHERE names.branches_of_that_name > 1
UNION ALL
SELECT
  branches.branch_id,
  branches.branch,
  CAST(NULL AS INT64) AS row_number,
  '' AS event_id,
  'silent' AS kind,
  'refreshed_on' AS column_name,
  COALESCE(CAST(latest.refreshed_on AS STRING), '') AS value
FROM `my-project.outreach.branches` AS branches
JOIN latest ON latest.branch_id = branches.branch_id
CROSS JOIN `my-project.outreach.run_day` AS run_day
WHERE latest.refreshed_on IS NULL
  OR DATE_DIFF(run_day.today, latest.refreshed_on, DAY) > 35
UNION ALL
SELECT
  branches.branch_id,
  branches.branch,
  CAST(NULL AS INT64) AS row_number,
  '' AS event_id,
  'older version' AS kind,
  'version' AS column_name,
  CAST(latest.oldest_version AS STRING) AS value
FROM `my-project.outreach.branches` AS branches
JOIN latest ON latest.branch_id = branches.branch_id
WHERE latest.oldest_version < 2
UNION ALL
SELECT
  branches.branch_id,
  branches.branch,
  CAST(NULL AS INT64) AS row_number,
  '' AS event_id,
  'another fiscal year' AS kind,
  'fiscal_year_start' AS column_name,
  CAST(fiscal_months.fiscal_month AS STRING) AS value
FROM `my-project.outreach.branches` AS branches
JOIN fiscal_months ON fiscal_months.branch_id = branches.branch_id AND fiscal_months.choice = 1
JOIN usual_month ON usual_month.choice = 1
WHERE fiscal_months.fiscal_month <> usual_month.fiscal_month;

CREATE OR REPLACE TABLE `my-project.outreach_directory.latest_directory` AS
WITH texts AS (
  SELECT
    branches.branch,
    TRIM(COALESCE(raw_directory.partner, '')) AS partner,
    TRIM(COALESCE(raw_directory.partner_type, '')) AS partner_type,
    TRIM(COALESCE(raw_directory.staff_contact, '')) AS staff_contact,
    TRIM(COALESCE(raw_directory.last_contact, '')) AS last_contact
  FROM `my-project.outreach_directory.raw_directory` AS raw_directory
  JOIN `my-project.outreach.branches` AS branches ON branches.branch_id = raw_directory.branch_id
)
SELECT
  -- The same for a name however the branches type it.
  COALESCE(NULLIF(TRIM(REGEXP_REPLACE(REGEXP_REPLACE(LOWER(NORMALIZE(REGEXP_REPLACE(NORMALIZE(partner, NFKD), r'[\x{300}-\x{36F}]', ''), NFC)), r"['`’‘.]", ''), r'[^\pL\pN\pM]+', ' ')), ''), partner) AS partner_key,
  partner,
  partner_type,
  branch,
  staff_contact,
  SAFE_CAST(last_contact AS DATE) AS last_contact
FROM texts
WHERE partner <> '';
END;
