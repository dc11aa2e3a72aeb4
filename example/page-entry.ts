// The entry of the try-it page: what it is called, and its example.
import { openPage } from '../local/page/page';
import { example } from './example';

void openPage({ name: 'Try Outreach', example });
