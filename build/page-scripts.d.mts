export declare const PAGE_SCRIPTS: Readonly<
  Record<'Sidebar' | 'Import' | 'Duplicates' | 'Share' | 'Help', string>
>;
export declare const PAGE_NAMES: readonly (keyof typeof PAGE_SCRIPTS)[];
