-- Step 3 of 7: sheets
-- A table over each branch’s sheet. It holds nothing: BigQuery reads the sheet when it is asked.
-- Permission: BigQuery Data Editor on both datasets, and BigQuery Job User in the project.
-- The account that runs this sees all of each sheet, its partners and notes, too. A branch that doesn’t want that makes a
-- second sheet that has Report data alone, and you list that one: see “Many branches, one report” in the guide.
-- Also be a viewer of every sheet, and let BigQuery use Google Drive: in the console it asks by itself; with bq, log
-- in with: gcloud auth login --enable-gdrive-access
-- If loading notes “Unable to parse range” for every branch (table loads), BigQuery takes the marks around the tab’s name
-- for a part of it. Replace these in the whole file, and run it again:
--   \'Report data\'!  by  Report data!
--   \'Partner directory\'!  by  Partner directory!

CREATE OR REPLACE EXTERNAL TABLE `my-project.outreach.sheet_central` (
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
OPTIONS (
  description = 'Central Library: Report data',
  format = 'GOOGLE_SHEETS',
  uris = ['https://docs.google.com/spreadsheets/d/1ExampleCentral0000000000000000000000000001'],
  sheet_range = '\'Report data\'!A:S',
  skip_leading_rows = 0
);

CREATE OR REPLACE EXTERNAL TABLE `my-project.outreach_directory.sheet_central_directory` (
  version STRING,
  partner STRING,
  partner_type STRING,
  staff_contact STRING,
  last_contact STRING,
  refreshed_on STRING
)
OPTIONS (
  description = 'Central Library: Partner directory',
  format = 'GOOGLE_SHEETS',
  uris = ['https://docs.google.com/spreadsheets/d/1ExampleCentral0000000000000000000000000001'],
  sheet_range = '\'Partner directory\'!A:F',
  skip_leading_rows = 0
);

CREATE OR REPLACE EXTERNAL TABLE `my-project.outreach.sheet_cedar` (
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
OPTIONS (
  description = 'Cedar Grove Branch: Report data',
  format = 'GOOGLE_SHEETS',
  uris = ['https://docs.google.com/spreadsheets/d/1ExampleCedarGrove00000000000000000000000002'],
  sheet_range = '\'Report data\'!A:S',
  skip_leading_rows = 0
);

CREATE OR REPLACE EXTERNAL TABLE `my-project.outreach.sheet_harbor` (
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
OPTIONS (
  description = 'O’Malley’s Harbor Branch: Report data',
  format = 'GOOGLE_SHEETS',
  uris = ['https://docs.google.com/spreadsheets/d/1ExampleHarbor00000000000000000000000000000003'],
  sheet_range = '\'Report data\'!A:S',
  skip_leading_rows = 0
);

CREATE OR REPLACE EXTERNAL TABLE `my-project.outreach_directory.sheet_harbor_directory` (
  version STRING,
  partner STRING,
  partner_type STRING,
  staff_contact STRING,
  last_contact STRING,
  refreshed_on STRING
)
OPTIONS (
  description = 'O’Malley’s Harbor Branch: Partner directory',
  format = 'GOOGLE_SHEETS',
  uris = ['https://docs.google.com/spreadsheets/d/1ExampleHarbor00000000000000000000000000000003'],
  sheet_range = '\'Partner directory\'!A:F',
  skip_leading_rows = 0
);
