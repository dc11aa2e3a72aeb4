// Puts the page Import into its place.

import { render } from 'preact';
import { ImportPage } from './views/import';

const page = document.getElementById('sidebar');
if (page) render(<ImportPage />, page);
