// The page Share and hand off: its own sentences. Each of its tools has a file of its own.

export const SHARE = {
  title: 'Share and hand off',
  back: 'Back to all tools',

  partner: 'Partner',
  partnerHelp: 'Type part of the name, then choose the partner below.',
  otherPartner: 'Choose another partner',

  // What people typed freely, for somebody outside the library.
  texts: 'Texts to share',
  textsHelp:
    'Read each one as the partner would. Only what you check is shared. Don’t share names of students or patrons.',
  tickAll: 'Check all',
  tickNone: 'Uncheck all',
} as const;
