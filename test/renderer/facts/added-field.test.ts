/** A field that is added to people, in the form, in the list and in the table where what was pasted is looked through. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { missingIn, rowMaker } from '../../../core/editing/fact-list';
import { formsOf, optional, text } from '../../../core/model/field';
import { kindOf } from '../../../core/model/kinds';
import { emptyWorkspace, readPasted, rowsOf } from '../../../core/paste';
import { entryContext } from '../../../core/words';
import { Fields, FormScope, type FormSettings, settingsOf } from '../../../renderer/forms';
import { PastedTable } from '../../../renderer/ui/pasted/table';
import { addParty } from '../../support/added-field';

const today = '2026-02-02';
const workspace = emptyWorkspace('nb');
let takeAway: () => void;
let settings: FormSettings;
beforeAll(() => {
  takeAway = addParty();
  settings = {
    lang: 'nb',
    home: 'nb',
    languages: ['nb'],
    today,
    refs: { list: () => [], one: () => undefined, word: (kind) => kind },
    ...settingsOf('people', 'nb'),
  };
});
afterAll(() => takeAway());

it('has its field in the form, with its label and its value', () => {
  const fields = createElement(Fields, {
    forms: formsOf(kindOf('people').fields),
    values: { name: 'Kari Nordmann', party: 'Senterpartiet' },
    settings,
    group: 'x',
    onChange: () => undefined,
  });
  const markup = renderToStaticMarkup(fields);
  expect(markup).toMatch(/<label[^>]*>Parti<\/label>/);
  expect(markup).toMatch(/<input[^>]*value="Senterpartiet"/);
});

it('has its column in the table of what was pasted, which can be corrected', () => {
  const { entries } = readPasted('people', 'Navn\tParti\nKari Nordmann\tSenterpartiet', { today, workspace });
  const rows = rowsOf('people', entries, new Map());
  const table = createElement(PastedTable, {
    kind: 'people',
    rows,
    against: { workspace, today },
    onLook: () => {},
  });
  const markup = renderToStaticMarkup(createElement(FormScope, { settings } as never, table));
  expect(markup).toMatch(/<th scope="col">Parti<\/th>/);
  expect(markup).toMatch(/<input[^>]*aria-label="Parti, Kari Nordmann"[^>]*value="Senterpartiet"/);
});

it('is missed in the list where it is not written in a language of the commission', () => {
  const back = addParty(optional(text()));
  const entry = { id: 'kari', name: 'Kari', party: { nb: 'Senterpartiet' }, source: { title: 'x' } };
  expect(missingIn('people', entry, ['nb', 'nn'], 'nb').languages).toEqual(['nn']);
  const make = rowMaker('people', {
    lang: 'nb',
    languages: ['nb', 'nn'],
    context: entryContext(workspace, today),
  });
  expect(make(entry).missing.languages).toEqual(['nn']);
  back();
});
