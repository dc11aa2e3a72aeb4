-- Step 2 of 7: list
-- The list of branches. Run it again, with step 3 right after it, whenever the list changes. Don’t load in between: the
-- list would name tables that aren’t there yet.
-- Permission: BigQuery Data Editor on both datasets, and BigQuery Job User in the project.

-- Whatever an earlier try left in it.
DELETE FROM `my-project.outreach.next_branch_list` WHERE TRUE;

INSERT INTO `my-project.outreach.next_branch_list` (list_number, branch_id, branch, source, report_table, directory_table)
VALUES
  (0, 'central', 'Central Library', 'https://docs.google.com/spreadsheets/d/1ExampleCentral0000000000000000000000000001', 'sheet_central', 'sheet_central_directory'),
  (1, 'cedar', 'Cedar Grove Branch', 'https://docs.google.com/spreadsheets/d/1ExampleCedarGrove00000000000000000000000002', 'sheet_cedar', ''),
  (2, 'harbor', 'O’Malley’s Harbor Branch', 'https://docs.google.com/spreadsheets/d/1ExampleHarbor00000000000000000000000000000003', 'sheet_harbor', 'sheet_harbor_directory');

-- From here on, the new list counts. Rows of branches that are no longer in it go.
BEGIN
  BEGIN TRANSACTION;
  DELETE FROM `my-project.outreach.branch_list` WHERE TRUE;
  INSERT INTO `my-project.outreach.branch_list` (list_number, branch_id, branch, source, report_table, directory_table)
  SELECT list_number, branch_id, branch, source, report_table, directory_table FROM `my-project.outreach.next_branch_list`;
  DELETE FROM `my-project.outreach.branches` WHERE TRUE;
  INSERT INTO `my-project.outreach.branches` (branch_id, branch, source)
  SELECT branch_id, branch, source FROM `my-project.outreach.next_branch_list`;
  DELETE FROM `my-project.outreach.raw_rows` WHERE NOT branch_id IN (SELECT branch_id FROM `my-project.outreach.next_branch_list`);
  DELETE FROM `my-project.outreach_directory.raw_directory`
  WHERE branch_id NOT IN (SELECT branch_id FROM `my-project.outreach.next_branch_list` WHERE directory_table <> '');
  DELETE FROM `my-project.outreach.loads` WHERE NOT branch_id IN (SELECT branch_id FROM `my-project.outreach.next_branch_list`);
  COMMIT TRANSACTION;
EXCEPTION WHEN ERROR THEN
  ROLLBACK TRANSACTION;
  RAISE;
END;
