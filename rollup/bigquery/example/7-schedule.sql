-- Step 7 of 7: schedule
-- Run this file once: it loads every branch and makes the report. Then let BigQuery run its statements every day.
-- Each CALL is a scheduled query of its own. Make it in the console (Scheduled queries > Create), or with the
-- command above it for your computer. Times are in UTC.
-- The report starts by the clock, whether loading has ended or not. If it hadn’t, run the last CALL again.
-- Failures: Scheduled queries > (the query) > Edit > Send email notifications. A branch that can’t be read is no failure
-- of the query; it is in check_findings.
-- Permission: BigQuery Admin (bigquery.transfers.update) for the person who makes it. The account that it runs as
-- needs BigQuery Job User in the project, BigQuery Data Editor on both datasets, and has to be a viewer of every
-- branch’s sheet. For a service account add --service_account_name=… (permission: Service Account User), and share
-- each sheet with its address. That address is outside your Google Workspace: if sharing outside is forbidden, an
-- administrator has to allow it first, or the schedule runs as a person.

-- Mac, Linux, Cloud Shell: bq mk --transfer_config --project_id=my-project --location=US --data_source=scheduled_query --display_name="Roll-up: branches, part 1 of 1" --schedule="every day 12:00" --params='{"query":"CALL `my-project.outreach.load_branches`(0, 1)"}'
-- Windows (Command Prompt, not PowerShell): bq mk --transfer_config --project_id=my-project --location=US --data_source=scheduled_query --display_name="Roll-up: branches, part 1 of 1" --schedule="every day 12:00" --params="{\"query\":\"CALL `my-project.outreach.load_branches`(0, 1)\"}"
CALL `my-project.outreach.load_branches`(0, 1);

-- Mac, Linux, Cloud Shell: bq mk --transfer_config --project_id=my-project --location=US --data_source=scheduled_query --display_name="Roll-up: report" --schedule="every day 14:00" --params='{"query":"CALL `my-project.outreach.make_report`()"}'
-- Windows (Command Prompt, not PowerShell): bq mk --transfer_config --project_id=my-project --location=US --data_source=scheduled_query --display_name="Roll-up: report" --schedule="every day 14:00" --params="{\"query\":\"CALL `my-project.outreach.make_report`()\"}"
CALL `my-project.outreach.make_report`();
