// Puts the page Import into its place.

import { render } from 'preact';
import { importStore } from './import/import-kept';
import { ImportPage } from './views/import';

const page = document.getElementById('sidebar');
if (page) render(<ImportPage store={importStore(() => window.localStorage)} />, page);
