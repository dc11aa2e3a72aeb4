// Puts the page Duplicates into its place.

import { render } from 'preact';
import { DuplicatesPage } from './duplicates/duplicates';

const page = document.getElementById('sidebar');
if (page) render(<DuplicatesPage />, page);
