// The pages of the sidebar: each file's name without ".html", and the script that draws it.
export const PAGE_SCRIPTS = {
  Sidebar: 'main.tsx',
  Import: 'import.tsx',
  Duplicates: 'duplicates.tsx',
  Partnerships: 'partnerships.tsx',
  Share: 'share.tsx',
  Help: 'help.tsx',
};

export const PAGE_NAMES = Object.keys(PAGE_SCRIPTS);
