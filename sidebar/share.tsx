// The entry point of the page Share and hand off.

import { render } from 'preact';
import { SharePage } from './share/share';

const page = document.getElementById('sidebar');
if (page) render(<SharePage />, page);
