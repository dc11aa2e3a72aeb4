-- Step 1 of 7: tables
-- Nothing here has run on Google’s BigQuery yet: begin with a list of one branch, up to its numbers in state_by_month.
-- The project needs billing, and the APIs BigQuery and BigQuery Data Transfer turned on.
-- The datasets, and the tables that are filled from the branches. Run it once; again does no harm.
-- outreach_directory has what names people: who in the system is in touch with whom. Permissions are given by
-- dataset, so you can show the numbers to people who shouldn’t see the names.
-- Permission: BigQuery User in the project, which may make datasets and becomes the owner of its own.

CREATE SCHEMA IF NOT EXISTS `my-project.outreach`
OPTIONS (location = 'US');

CREATE SCHEMA IF NOT EXISTS `my-project.outreach_directory`
OPTIONS (location = 'US');

CREATE TABLE IF NOT EXISTS `my-project.outreach.branches` (
  branch_id STRING,
  branch STRING,
  source STRING
)
CLUSTER BY branch_id
OPTIONS (description = 'The branches whose sheets are read. Each id is there once.');

CREATE TABLE IF NOT EXISTS `my-project.outreach.loads` (
  branch_id STRING,
  loaded_at TIMESTAMP,
  row_count INT64,
  problem STRING,
  missing_columns STRING
)
CLUSTER BY branch_id
OPTIONS (description = 'How each branch answered when it was read last. After a problem, its rows of an earlier day are still in raw_rows.');

CREATE TABLE IF NOT EXISTS `my-project.outreach.raw_rows` (
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
)
CLUSTER BY branch_id
OPTIONS (description = 'The rows of the tabs Report data, one an event, every cell as text.');

CREATE TABLE IF NOT EXISTS `my-project.outreach_directory.raw_directory` (
  branch_id STRING,
  row_number INT64,
  version STRING,
  partner STRING,
  partner_type STRING,
  staff_contact STRING,
  last_contact STRING,
  refreshed_on STRING
)
CLUSTER BY branch_id
OPTIONS (description = 'The rows of the tabs Partner directory of the branches that chose to share it, every cell as text.');

CREATE TABLE IF NOT EXISTS `my-project.outreach.branch_list` (
  list_number INT64,
  branch_id STRING,
  branch STRING,
  source STRING,
  report_table STRING,
  directory_table STRING
)
OPTIONS (description = 'The list of branches at its last reading, with the external tables over their sheets.');

CREATE TABLE IF NOT EXISTS `my-project.outreach.next_branch_list` (
  list_number INT64,
  branch_id STRING,
  branch STRING,
  source STRING,
  report_table STRING,
  directory_table STRING
)
OPTIONS (description = 'The list of branches at its last reading, with the external tables over their sheets.');
