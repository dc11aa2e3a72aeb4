// Who may do what with a spreadsheet and its script. Anybody who is not listed may edit, so that tests need not list
// everybody.
import type { Book } from './book';

/** Whether somebody is the owner or listed as an editor. */
export function isAmongPeople({ extras }: Book, user: string): boolean {
  return user === extras.owner || extras.editors.includes(user);
}

/** Whether somebody may only view. No script runs for them (guides/triggers, "Restrictions"), and they cannot type. */
export function isViewer(book: Book, user: string): boolean {
  return book.extras.viewers.includes(user) && !isAmongPeople(book, user);
}
