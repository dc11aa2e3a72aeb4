// The page Share and hand off: its own sentences. Each of its tools has a file of its own.

export const SHARE = {
  title: 'Share and hand off',
  back: 'Back to all tools',

  partner: 'Partner',
  partnerHelp: 'Type part of the name, then press it below.',
  otherPartner: 'Choose another partner',
} as const;
