-- Step 4 of 7: loading
-- The procedure that loads the branches, each by itself.
-- Permission: BigQuery Data Editor on both datasets, and BigQuery Job User in the project.

CREATE OR REPLACE PROCEDURE `my-project.outreach.load_branches`(part INT64, parts INT64)
OPTIONS (strict_mode = FALSE, description = 'Loads the branches of one part, each by itself. The part is counted from 0.')
BEGIN
  DECLARE read_report STRING DEFAULT r"""
INSERT INTO incoming_report
SELECT
  @branch_id AS branch_id,
  ROW_NUMBER() OVER (
    ORDER BY
      CASE WHEN version = 'version' THEN 0 ELSE 1 END,
      COALESCE(NULLIF(first_day, ''), '9'),
      COALESCE(NULLIF(last_day, ''), '9'),
      COALESCE(NULLIF(fiscal_year_start, ''), '9'),
      COALESCE(NULLIF(refreshed_on, ''), '9'),
      version,
      event_id,
      status,
      counts_as,
      place,
      age_group,
      sessions,
      attendance_in_person,
      attendance_online,
      staff_hours,
      outreach_type,
      partner_types,
      partners,
      because,
      shared_with
  ) AS row_number,
  version,
  event_id,
  CASE
    WHEN REGEXP_CONTAINS(first_day, r'^\d{5}(\.0+)?$') THEN CAST(DATE_FROM_UNIX_DATE(SAFE_CAST(SAFE_CAST(first_day AS NUMERIC) AS INT64) - 25569) AS STRING)
    WHEN REGEXP_CONTAINS(first_day, r'^\d{4}-\d{2}-\d{2}[ T]00:00(:00(\.0+)?)?( ?UTC|Z)?$') THEN SUBSTR(first_day, 1, 10)
    ELSE first_day
  END AS first_day,
  CASE
    WHEN REGEXP_CONTAINS(last_day, r'^\d{5}(\.0+)?$') THEN CAST(DATE_FROM_UNIX_DATE(SAFE_CAST(SAFE_CAST(last_day AS NUMERIC) AS INT64) - 25569) AS STRING)
    WHEN REGEXP_CONTAINS(last_day, r'^\d{4}-\d{2}-\d{2}[ T]00:00(:00(\.0+)?)?( ?UTC|Z)?$') THEN SUBSTR(last_day, 1, 10)
    ELSE last_day
  END AS last_day,
  CASE
    WHEN REGEXP_CONTAINS(fiscal_year_start, r'^\d{5}(\.0+)?$') THEN CAST(DATE_FROM_UNIX_DATE(SAFE_CAST(SAFE_CAST(fiscal_year_start AS NUMERIC) AS INT64) - 25569) AS STRING)
    WHEN REGEXP_CONTAINS(fiscal_year_start, r'^\d{4}-\d{2}-\d{2}[ T]00:00(:00(\.0+)?)?( ?UTC|Z)?$') THEN SUBSTR(fiscal_year_start, 1, 10)
    ELSE fiscal_year_start
  END AS fiscal_year_start,
  status,
  counts_as,
  place,
  age_group,
  sessions,
  attendance_in_person,
  attendance_online,
  staff_hours,
  outreach_type,
  partner_types,
  partners,
  because,
  shared_with,
  CASE
    WHEN REGEXP_CONTAINS(refreshed_on, r'^\d{5}(\.0+)?$') THEN CAST(DATE_FROM_UNIX_DATE(SAFE_CAST(SAFE_CAST(refreshed_on AS NUMERIC) AS INT64) - 25569) AS STRING)
    WHEN REGEXP_CONTAINS(refreshed_on, r'^\d{4}-\d{2}-\d{2}[ T]00:00(:00(\.0+)?)?( ?UTC|Z)?$') THEN SUBSTR(refreshed_on, 1, 10)
    ELSE refreshed_on
  END AS refreshed_on
FROM `my-project.outreach.{sheet}`
WHERE CONCAT(COALESCE(version, ''), COALESCE(event_id, ''), COALESCE(first_day, ''), COALESCE(last_day, ''), COALESCE(fiscal_year_start, ''), COALESCE(status, ''), COALESCE(counts_as, ''), COALESCE(place, ''), COALESCE(age_group, ''), COALESCE(sessions, ''), COALESCE(attendance_in_person, ''), COALESCE(attendance_online, ''), COALESCE(staff_hours, ''), COALESCE(outreach_type, ''), COALESCE(partner_types, ''), COALESCE(partners, ''), COALESCE(because, ''), COALESCE(shared_with, ''), COALESCE(refreshed_on, '')) <> ''
""";
  DECLARE report_problems ARRAY<STRUCT<branch_id STRING, problem STRING>> DEFAULT [];
  DECLARE read_directory STRING DEFAULT r"""
INSERT INTO incoming_directory
SELECT
  @branch_id AS branch_id,
  ROW_NUMBER() OVER (
    ORDER BY
      CASE WHEN version = 'version' THEN 0 ELSE 1 END,
      COALESCE(NULLIF(last_contact, ''), '9'),
      COALESCE(NULLIF(refreshed_on, ''), '9'),
      version,
      partner,
      partner_type,
      staff_contact
  ) AS row_number,
  version,
  partner,
  partner_type,
  staff_contact,
  CASE
    WHEN REGEXP_CONTAINS(last_contact, r'^\d{5}(\.0+)?$') THEN CAST(DATE_FROM_UNIX_DATE(SAFE_CAST(SAFE_CAST(last_contact AS NUMERIC) AS INT64) - 25569) AS STRING)
    WHEN REGEXP_CONTAINS(last_contact, r'^\d{4}-\d{2}-\d{2}[ T]00:00(:00(\.0+)?)?( ?UTC|Z)?$') THEN SUBSTR(last_contact, 1, 10)
    ELSE last_contact
  END AS last_contact,
  CASE
    WHEN REGEXP_CONTAINS(refreshed_on, r'^\d{5}(\.0+)?$') THEN CAST(DATE_FROM_UNIX_DATE(SAFE_CAST(SAFE_CAST(refreshed_on AS NUMERIC) AS INT64) - 25569) AS STRING)
    WHEN REGEXP_CONTAINS(refreshed_on, r'^\d{4}-\d{2}-\d{2}[ T]00:00(:00(\.0+)?)?( ?UTC|Z)?$') THEN SUBSTR(refreshed_on, 1, 10)
    ELSE refreshed_on
  END AS refreshed_on
FROM `my-project.outreach_directory.{sheet}`
WHERE CONCAT(COALESCE(version, ''), COALESCE(partner, ''), COALESCE(partner_type, ''), COALESCE(staff_contact, ''), COALESCE(last_contact, ''), COALESCE(refreshed_on, '')) <> ''
""";
  DECLARE directory_problems ARRAY<STRUCT<branch_id STRING, problem STRING>> DEFAULT [];
  DECLARE tries INT64 DEFAULT 0;
  DECLARE is_saved BOOL DEFAULT FALSE;
  DECLARE last_problem STRING DEFAULT '';

  CREATE OR REPLACE TEMP TABLE incoming_report (
    branch_id STRING,
    row_number INT64,
    version STRING,
    event_id STRING,
    first_day STRING,
    last_day STRING,
    fiscal_year_start STRING,
    status STRING,
    counts_as STRING,
    place STRING,
    age_group STRING,
    sessions STRING,
    attendance_in_person STRING,
    attendance_online STRING,
    staff_hours STRING,
    outreach_type STRING,
    partner_types STRING,
    partners STRING,
    because STRING,
    shared_with STRING,
    refreshed_on STRING
  );
  CREATE OR REPLACE TEMP TABLE incoming_directory (
    branch_id STRING,
    row_number INT64,
    version STRING,
    partner STRING,
    partner_type STRING,
    staff_contact STRING,
    last_contact STRING,
    refreshed_on STRING
  );

  -- Each branch is read by itself. If one can't be read, that is noted, and the others go on.
  FOR sheet IN (
    SELECT branch_id, report_table, directory_table
    FROM `my-project.outreach.branch_list`
    WHERE MOD(list_number, parts) = part
    ORDER BY list_number
  ) DO
    BEGIN
      EXECUTE IMMEDIATE REPLACE(read_report, '{sheet}', sheet.report_table) USING sheet.branch_id AS branch_id;
    EXCEPTION WHEN ERROR THEN
      SET report_problems = ARRAY_CONCAT(
        report_problems,
        [STRUCT(sheet.branch_id AS branch_id, COALESCE(@@error.message, 'Google didn’t say why it couldn’t be read.') AS problem)]
      );
    END;
    IF sheet.directory_table <> '' THEN
      BEGIN
        EXECUTE IMMEDIATE REPLACE(read_directory, '{sheet}', sheet.directory_table) USING sheet.branch_id AS branch_id;
      EXCEPTION WHEN ERROR THEN
        SET directory_problems = ARRAY_CONCAT(
          directory_problems,
          [STRUCT(sheet.branch_id AS branch_id, COALESCE(@@error.message, 'Google didn’t say why it couldn’t be read.') AS problem)]
        );
      END;
    END IF;
  END FOR;

  CREATE OR REPLACE TEMP TABLE report_answers AS
  WITH counted AS (
    SELECT branch_id, COUNT(*) - 1 AS row_count
    FROM incoming_report
    GROUP BY branch_id
  ),
  checked AS (
    -- Columns are read by their place. If one was moved, the numbers of others would be taken for its own. An older
    -- version of the tab has fewer columns.
    SELECT
      branch_id,
      COALESCE(TRIM(headings.version), '') = 'version' AS has_headings,
      ARRAY_TO_STRING([
        IF(COALESCE(TRIM(headings.version), '') = '', 'version', NULL),
        IF(COALESCE(TRIM(headings.event_id), '') = '', 'event_id', NULL),
        IF(COALESCE(TRIM(headings.first_day), '') = '', 'first_day', NULL),
        IF(COALESCE(TRIM(headings.last_day), '') = '', 'last_day', NULL),
        IF(COALESCE(TRIM(headings.fiscal_year_start), '') = '', 'fiscal_year_start', NULL),
        IF(COALESCE(TRIM(headings.status), '') = '', 'status', NULL),
        IF(COALESCE(TRIM(headings.counts_as), '') = '', 'counts_as', NULL),
        IF(COALESCE(TRIM(headings.place), '') = '', 'place', NULL),
        IF(COALESCE(TRIM(headings.age_group), '') = '', 'age_group', NULL),
        IF(COALESCE(TRIM(headings.sessions), '') = '', 'sessions', NULL),
        IF(COALESCE(TRIM(headings.attendance_in_person), '') = '', 'attendance_in_person', NULL),
        IF(COALESCE(TRIM(headings.attendance_online), '') = '', 'attendance_online', NULL),
        IF(COALESCE(TRIM(headings.staff_hours), '') = '', 'staff_hours', NULL),
        IF(COALESCE(TRIM(headings.outreach_type), '') = '', 'outreach_type', NULL),
        IF(COALESCE(TRIM(headings.partner_types), '') = '', 'partner_types', NULL),
        IF(COALESCE(TRIM(headings.partners), '') = '', 'partners', NULL),
        IF(COALESCE(TRIM(headings.because), '') = '', 'because', NULL),
        IF(COALESCE(TRIM(headings.shared_with), '') = '', 'shared_with', NULL),
        IF(COALESCE(TRIM(headings.refreshed_on), '') = '', 'refreshed_on', NULL)
      ], '; ') AS missing_columns,
      ARRAY_TO_STRING([
        IF(COALESCE(TRIM(headings.version), '') NOT IN ('', 'version'), 'version', NULL),
        IF(COALESCE(TRIM(headings.event_id), '') NOT IN ('', 'event_id'), 'event_id', NULL),
        IF(COALESCE(TRIM(headings.first_day), '') NOT IN ('', 'first_day'), 'first_day', NULL),
        IF(COALESCE(TRIM(headings.last_day), '') NOT IN ('', 'last_day'), 'last_day', NULL),
        IF(COALESCE(TRIM(headings.fiscal_year_start), '') NOT IN ('', 'fiscal_year_start'), 'fiscal_year_start', NULL),
        IF(COALESCE(TRIM(headings.status), '') NOT IN ('', 'status'), 'status', NULL),
        IF(COALESCE(TRIM(headings.counts_as), '') NOT IN ('', 'counts_as'), 'counts_as', NULL),
        IF(COALESCE(TRIM(headings.place), '') NOT IN ('', 'place'), 'place', NULL),
        IF(COALESCE(TRIM(headings.age_group), '') NOT IN ('', 'age_group'), 'age_group', NULL),
        IF(COALESCE(TRIM(headings.sessions), '') NOT IN ('', 'sessions'), 'sessions', NULL),
        IF(COALESCE(TRIM(headings.attendance_in_person), '') NOT IN ('', 'attendance_in_person'), 'attendance_in_person', NULL),
        IF(COALESCE(TRIM(headings.attendance_online), '') NOT IN ('', 'attendance_online'), 'attendance_online', NULL),
        IF(COALESCE(TRIM(headings.staff_hours), '') NOT IN ('', 'staff_hours'), 'staff_hours', NULL),
        IF(COALESCE(TRIM(headings.outreach_type), '') NOT IN ('', 'outreach_type'), 'outreach_type', NULL),
        IF(COALESCE(TRIM(headings.partner_types), '') NOT IN ('', 'partner_types'), 'partner_types', NULL),
        IF(COALESCE(TRIM(headings.partners), '') NOT IN ('', 'partners'), 'partners', NULL),
        IF(COALESCE(TRIM(headings.because), '') NOT IN ('', 'because'), 'because', NULL),
        IF(COALESCE(TRIM(headings.shared_with), '') NOT IN ('', 'shared_with'), 'shared_with', NULL),
        IF(COALESCE(TRIM(headings.refreshed_on), '') NOT IN ('', 'refreshed_on'), 'refreshed_on', NULL)
      ], '; ') AS moved_columns
    FROM incoming_report AS headings
    WHERE row_number = 1
  ),
  asked AS (
    SELECT branch_id
    FROM `my-project.outreach.branch_list`
    WHERE MOD(list_number, parts) = part AND report_table <> ''
  )
  SELECT
    asked.branch_id,
    counted.row_count,
    COALESCE(checked.missing_columns, '') AS missing_columns,
    CASE
      WHEN failed.problem IS NOT NULL THEN failed.problem
      WHEN checked.branch_id IS NULL THEN 'Its tab Report data is empty. Ask the branch to press Update the Report tab in its view Report, so that its numbers are written again.'
      WHEN NOT checked.has_headings THEN 'The first row of its tab Report data doesn’t have the headings. Ask the branch to press Update the Report tab in its view Report, so that its numbers are written again.'
      WHEN checked.moved_columns <> '' THEN CONCAT('Columns of its tab Report data were moved or renamed, so it wasn’t read. Ask the branch to press Update the Report tab in its view Report, so that its numbers are written again. Other headings are in the places of: ', checked.moved_columns)
      ELSE ''
    END AS problem
  FROM asked
  LEFT JOIN counted ON counted.branch_id = asked.branch_id
  LEFT JOIN checked ON checked.branch_id = asked.branch_id
  LEFT JOIN UNNEST(report_problems) AS failed ON failed.branch_id = asked.branch_id;
  CREATE OR REPLACE TEMP TABLE directory_answers AS
  WITH counted AS (
    SELECT branch_id, COUNT(*) - 1 AS row_count
    FROM incoming_directory
    GROUP BY branch_id
  ),
  checked AS (
    -- Columns are read by their place. If one was moved, the numbers of others would be taken for its own. An older
    -- version of the tab has fewer columns.
    SELECT
      branch_id,
      COALESCE(TRIM(headings.version), '') = 'version' AS has_headings,
      ARRAY_TO_STRING([
        IF(COALESCE(TRIM(headings.version), '') = '', 'version', NULL),
        IF(COALESCE(TRIM(headings.partner), '') = '', 'partner', NULL),
        IF(COALESCE(TRIM(headings.partner_type), '') = '', 'partner_type', NULL),
        IF(COALESCE(TRIM(headings.staff_contact), '') = '', 'staff_contact', NULL),
        IF(COALESCE(TRIM(headings.last_contact), '') = '', 'last_contact', NULL),
        IF(COALESCE(TRIM(headings.refreshed_on), '') = '', 'refreshed_on', NULL)
      ], '; ') AS missing_columns,
      ARRAY_TO_STRING([
        IF(COALESCE(TRIM(headings.version), '') NOT IN ('', 'version'), 'version', NULL),
        IF(COALESCE(TRIM(headings.partner), '') NOT IN ('', 'partner'), 'partner', NULL),
        IF(COALESCE(TRIM(headings.partner_type), '') NOT IN ('', 'partner_type'), 'partner_type', NULL),
        IF(COALESCE(TRIM(headings.staff_contact), '') NOT IN ('', 'staff_contact'), 'staff_contact', NULL),
        IF(COALESCE(TRIM(headings.last_contact), '') NOT IN ('', 'last_contact'), 'last_contact', NULL),
        IF(COALESCE(TRIM(headings.refreshed_on), '') NOT IN ('', 'refreshed_on'), 'refreshed_on', NULL)
      ], '; ') AS moved_columns
    FROM incoming_directory AS headings
    WHERE row_number = 1
  ),
  asked AS (
    SELECT branch_id
    FROM `my-project.outreach.branch_list`
    WHERE MOD(list_number, parts) = part AND directory_table <> ''
  )
  SELECT
    asked.branch_id,
    counted.row_count,
    COALESCE(checked.missing_columns, '') AS missing_columns,
    CASE
      WHEN failed.problem IS NOT NULL THEN failed.problem
      WHEN checked.branch_id IS NULL THEN 'Its tab Partner directory is empty. Ask the branch to press Update the Report tab in its view Report, so that its numbers are written again.'
      WHEN NOT checked.has_headings THEN 'The first row of its tab Partner directory doesn’t have the headings. Ask the branch to press Update the Report tab in its view Report, so that its numbers are written again.'
      WHEN checked.moved_columns <> '' THEN CONCAT('Columns of its tab Partner directory were moved or renamed, so it wasn’t read. Ask the branch to press Update the Report tab in its view Report, so that its numbers are written again. Other headings are in the places of: ', checked.moved_columns)
      ELSE ''
    END AS problem
  FROM asked
  LEFT JOIN counted ON counted.branch_id = asked.branch_id
  LEFT JOIN checked ON checked.branch_id = asked.branch_id
  LEFT JOIN UNNEST(directory_problems) AS failed ON failed.branch_id = asked.branch_id;

  -- All or nothing. Two parts can't change the same table at once: the one that came second tries again. Any other problem
  -- ends the run with BigQuery's own words.
  WHILE NOT is_saved DO
    BEGIN
      BEGIN TRANSACTION;
      DELETE FROM `my-project.outreach.raw_rows` WHERE branch_id IN (SELECT branch_id FROM report_answers WHERE problem = '');
      INSERT INTO `my-project.outreach.raw_rows` (branch_id, row_number, version, event_id, first_day, last_day, fiscal_year_start, status, counts_as, place, age_group, sessions, attendance_in_person, attendance_online, staff_hours, outreach_type, partner_types, partners, because, shared_with, refreshed_on)
      SELECT branch_id, row_number, version, event_id, first_day, last_day, fiscal_year_start, status, counts_as, place, age_group, sessions, attendance_in_person, attendance_online, staff_hours, outreach_type, partner_types, partners, because, shared_with, refreshed_on
      FROM incoming_report
      WHERE row_number > 1 AND branch_id IN (SELECT branch_id FROM report_answers WHERE problem = '');
      DELETE FROM `my-project.outreach_directory.raw_directory` WHERE branch_id IN (SELECT branch_id FROM directory_answers WHERE problem = '');
      INSERT INTO `my-project.outreach_directory.raw_directory` (branch_id, row_number, version, partner, partner_type, staff_contact, last_contact, refreshed_on)
      SELECT branch_id, row_number, version, partner, partner_type, staff_contact, last_contact, refreshed_on
      FROM incoming_directory
      WHERE row_number > 1 AND branch_id IN (SELECT branch_id FROM directory_answers WHERE problem = '');
      DELETE FROM `my-project.outreach.loads`
      WHERE branch_id IN (SELECT branch_id FROM report_answers);
      INSERT INTO `my-project.outreach.loads` (branch_id, loaded_at, row_count, problem, missing_columns)
      SELECT
        report_answers.branch_id,
        CURRENT_TIMESTAMP(),
        report_answers.row_count,
        CASE
          WHEN report_answers.problem <> '' THEN report_answers.problem
          WHEN directory_answers.problem <> '' THEN CONCAT('Its Partner directory wasn’t read: ', directory_answers.problem)
          ELSE ''
        END,
        report_answers.missing_columns
      FROM report_answers
      LEFT JOIN directory_answers ON directory_answers.branch_id = report_answers.branch_id;
      COMMIT TRANSACTION;
      SET is_saved = TRUE;
    EXCEPTION WHEN ERROR THEN
      SET last_problem = COALESCE(@@error.message, '');
      SET tries = tries + 1;
      BEGIN
        ROLLBACK TRANSACTION;
      EXCEPTION WHEN ERROR THEN
        -- It was already rolled back.
        SET is_saved = FALSE;
      END;
      IF NOT REGEXP_CONTAINS(last_problem, r'(?is)^.*(could not serialize|concurrent update|aborted).*$') THEN
        RAISE USING MESSAGE = CONCAT(last_problem, ' Nothing of this part was saved.');
      END IF;
      IF tries >= 10 THEN
        RAISE USING MESSAGE = CONCAT(last_problem, ' Other parts were saving all the time, so nothing of this part was saved. Run it again, or leave more minutes between parts.');
      END IF;
    END;
  END WHILE;
END;
