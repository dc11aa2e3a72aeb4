-- Step 7 of 7: schedule
-- Run this file once: it loads every branch and makes the report. Then let BigQuery run its statements every day.
-- Each CALL is a scheduled query of its own. Make it in the console (Scheduled queries > Create), or with the
-- command above it. Times are in UTC.
-- Permission: BigQuery Admin (bigquery.transfers.update) for the person who makes it. The account that it runs as
-- needs BigQuery Job User in the project, BigQuery Data Editor on the dataset, and has to be a viewer of every
-- branch’s sheet. For a service account add --service_account_name=… (permission: Service Account User), and share
-- each sheet with its address.

-- bq mk --transfer_config --project_id=my-project --location=US --data_source=scheduled_query --display_name='Roll-up: branches, part 1 of 1' --schedule='every day 12:00' --params='{"query":"CALL `my-project.outreach.load_branches`(0, 1)"}'
CALL `my-project.outreach.load_branches`(0, 1);

-- bq mk --transfer_config --project_id=my-project --location=US --data_source=scheduled_query --display_name='Roll-up: report' --schedule='every day 14:00' --params='{"query":"CALL `my-project.outreach.make_report`()"}'
CALL `my-project.outreach.make_report`();
