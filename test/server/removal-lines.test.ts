// Remove someone's name: a number without its area code, and the email and number on the line of the name.
import { REMOVAL } from '../../src/words/removal';
import { MARKS } from '../../src/words/removal-marks';
import { addRow, openLibrary, rowsOf } from './addon';
import { find, full, keysOf, remove } from './removing';

describe('in a small town', () => {
  const MARTA = { name: 'Marta Quill', email: '', phone: '402-555-0177' };
  const town = () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', {
      name: 'Mill',
      contactName: 'Ben Cole\nMarta Quill, principal\nDee Fox',
      contactEmail: 'ben@mill.example\nmq7@mill.example\ndee@mill.example',
      contactPhone: '555-0111\n555-0177\n555-0122',
      notes: 'The desk is 555-0177. Marta is in on Mondays.',
    });
    return runtime;
  };
  const only = (person: object) => ({ ...MARTA, phone: '', ...person });

  test('a number without its area code is checked on the line of the name, and listed elsewhere', () => {
    const runtime = town();
    const found = find(runtime, MARTA);
    expect(full(found).map(({ heading }) => heading)).toEqual(
      expect.arrayContaining(['Contact Name', 'Contact Email', 'Contact Phone Number']),
    );
    remove(runtime, keysOf(full(found)), MARTA);
    expect(rowsOf(runtime, 'Partners')[0]).toMatchObject({
      'Contact Name': 'Ben Cole\n\nDee Fox',
      'Contact Email': 'ben@mill.example\n\ndee@mill.example',
      'Contact Phone Number': '555-0111\n\n555-0122',
      Notes: 'The desk is 555-0177. Marta is in on Mondays.',
    });
    const left = find(runtime, MARTA);
    expect(left.places.items.map(({ level, heading }) => [level, heading])).toEqual([['part', 'Notes']]);
    remove(runtime, keysOf(left.places.items), MARTA);
    expect(find(runtime, MARTA)).toMatchObject({ places: { items: [] }, undo: 0 });
    expect(JSON.stringify(runtime.save())).not.toContain('0177');
  });

  test('the name alone is enough for the email and the number on its line, also in the steps of Undo', () => {
    const runtime = town();
    const found = find(runtime, only({}));
    remove(runtime, keysOf(full(found)), only({}));
    const saved = JSON.stringify(runtime.save());
    expect(saved).not.toContain('mq7@');
    expect(saved).toContain('dee@mill.example');
    expect(rowsOf(runtime, 'Partners')[0]).toMatchObject({ 'Contact Phone Number': '555-0111\n\n555-0122' });
  });

  test('the name in another line, or a line of two people, makes nobody’s number theirs', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', {
      name: 'Mill',
      contactName: 'Ben Cole and Marta Quill\nDee Fox',
      contactPhone: '555-0111\n555-0122',
    });
    expect(full(find(runtime, only({}))).map(({ heading }) => heading)).toEqual(['Contact Name']);
  });

  test('a name across two lines has the email and the number of both, if nobody else is on them', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', {
      name: 'Mill',
      contactName: 'Ben Cole\nMarta\nQuill\nDee Fox',
      contactEmail: 'ben@mill.example\nmq7@mill.example\n\ndee@mill.example',
      contactPhone: '555-0111\n\n555-0177\n555-0122',
    });
    remove(runtime, keysOf(full(find(runtime, only({})))), only({}));
    expect(rowsOf(runtime, 'Partners')[0]).toMatchObject({
      'Contact Name': 'Ben Cole\n\n\nDee Fox',
      'Contact Email': 'ben@mill.example\n\n\ndee@mill.example',
      'Contact Phone Number': '555-0111\n\n\n555-0122',
    });
  });

  test('a first name in one cell and the surname in the next are listed, each on its own', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Mill', contactName: 'Marta', mainContact: 'Quill' });
    const own = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().insertSheet('Key list');
    own.getRange('A1:C1').setValues([['Marta', 'Quill', 'Key 4']]);
    const { places, byHand } = find(runtime, only({}));
    expect(places.items.map(({ level, heading }) => [level, heading])).toEqual(
      expect.arrayContaining([
        ['part', 'Contact Name'],
        ['part', 'Main Company Contact Information'],
      ]),
    );
    expect(byHand.items.map(({ cell }) => cell)).toEqual(['A1', 'B1']);
    expect(REMOVAL.partHelp).toContain('in separate cells');
  });

  test('part of the name is shown as the cell will be, with the whole name removed', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Mill', notes: 'Marta Quill came. Marta left.' });
    const [, part] = find(runtime, MARTA).places.items;
    expect(part).toMatchObject({ level: 'part', becomes: `${MARKS.name} came. ${MARKS.name} left.` });
  });
});
