// Who may do what with a spreadsheet and its script. A person whom no list names counts as somebody who may edit: tests
// need not list everybody.
import type { Book } from './book';

/** Whether somebody is the owner or listed as an editor. */
export function isAmongPeople({ extras }: Book, user: string): boolean {
  return user === extras.owner || extras.editors.includes(user);
}

/** Whether somebody may only look: no script runs for them (guides/triggers, "Restrictions"), and they type nothing. */
export function isViewer(book: Book, user: string): boolean {
  return book.extras.viewers.includes(user) && !isAmongPeople(book, user);
}
