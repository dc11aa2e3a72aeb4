// The page Share and hand off: its own sentences. Each of its tools has a file of its own.

export const SHARE = {
  title: 'Share and hand off',

  partner: 'Partner',
  partnerHelp: 'Type part of the name, then choose the partner below.',
  otherPartner: 'Choose another partner',

  // What people typed freely, for somebody outside the library.
  texts: 'Texts to share',
  textsHelp:
    'Read each one as the partner would. Only what you check is shared. Don’t share names of students or patrons.',
  confidential:
    'The location is confidential, so places are left out. Make sure that no name or text gives it away.',
  namesOther: 'This names another partner.',
  tickAll: 'Check all',
  tickNone: 'Uncheck all',
} as const;
