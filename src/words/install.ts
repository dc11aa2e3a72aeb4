// How to get from the try-it page to one's own sheet. Between asterisks: what to press, in bold.

/** On the page before the dialog is loaded. */
export const INSTALL_BUTTON = {
  button: 'Put it into my sheet',
  afterExample: 'To use it with your own partners, press Put it into my sheet.',
} as const;

export const INSTALL = {
  title: 'Put Outreach into your Google Sheet',
  intro: 'It takes about three minutes. You need a computer and a Google account.',
  copyAndOpen: 'Copy the code and open a new sheet',
  haveSheet: 'Already have a sheet?',
  copy: 'Copy the code',
  copying: 'Copying…',
  copied: 'The code is copied. Go to your sheet and follow the steps below.',
  copiedForNew:
    'The code is copied. Follow the steps below in the new tab. If there’s no new tab, open a sheet yourself:',
  refused:
    'Your browser didn’t let this page copy. The code below is selected: press Ctrl+C (on a Mac ⌘C), then open your sheet:',
  code: 'The code of Outreach',
  steps: {
    open: 'In your sheet, choose *Extensions > Apps Script*. A code window opens.',
    paste: 'Click into the code. Select everything (*Ctrl+A*, on a Mac *⌘A*) and paste (*Ctrl+V*, *⌘V*).',
    save: 'Save (*Ctrl+S*, *⌘S*). When the disk above the code turns gray, close the code window.',
    setUp:
      'Reload the sheet. After a few seconds, choose *Outreach > Set up this sheet*. Google asks for your permission. Give it, then choose *Set up this sheet* again.',
  },
  pictures: {
    open: 'The menus of a sheet: Extensions is open, and Apps Script is marked.',
    paste: 'The code window: all lines of Code.gs are selected.',
    save: 'The code window: the disk above the code is marked.',
    setUp:
      'The sheet’s tab with its reload button marked, and the menu Outreach with Set up this sheet marked.',
  },
  unverified:
    'If it says “Google hasn’t verified this app,” press *Advanced*, then *Go to* … *(unsafe)*. Google says this about every script it hasn’t reviewed. This one is your own copy, and you can read it. If there are boxes to check, check *Select all*. What you typed on this page stays here. To take it along, press *Download .xlsx*, open the file in Google Drive, choose *File > Save as Google Sheets*, and put the code into that sheet.',
  close: 'Close',
} as const;
