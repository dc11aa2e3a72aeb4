/** The columns of the weekly mail in Settings: who asked for it, and how it went. */
export const MAIL_COLUMNS = {
  staff: 'Digest by mail to',
  address: 'Digest e-mail',
  weekday: 'Digest weekday',
  tried: 'Digest last tried',
  result: 'Digest result',
  named: 'Digest may also go to',
};
