// The entry point of the page Duplicates.

import { render } from 'preact';
import { DuplicatesPage } from './duplicates/duplicates';

const page = document.getElementById('sidebar');
if (page) render(<DuplicatesPage />, page);
