// Who in the system is in touch with whom, of the branches that chose to share it.

import type { Dialect } from './dialect';

export const directoryQuery = (sql: Dialect): string => `WITH texts AS (
  SELECT
    branches.branch,
    ${sql.trimmed('raw_directory.partner')} AS partner,
    ${sql.trimmed('raw_directory.partner_type')} AS partner_type,
    ${sql.trimmed('raw_directory.staff_contact')} AS staff_contact,
    ${sql.trimmed('raw_directory.last_contact')} AS last_contact
  FROM ${sql.table('raw_directory')} AS raw_directory
  JOIN ${sql.table('branches')} AS branches ON branches.branch_id = raw_directory.branch_id
)
SELECT
  -- The same for a name however the branches type it.
  ${sql.plainName('partner')} AS partner_key,
  partner,
  partner_type,
  branch,
  staff_contact,
  ${sql.read('last_contact', 'day')} AS last_contact
FROM texts
WHERE partner <> ''`;
