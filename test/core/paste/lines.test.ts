import { describe, expect, it } from 'vitest';
import { emptyRegister } from '../../../core/model/register';
import { chosenOf, emptyWorkspace, newEntries, pasteOp, readPasted, rowsOf } from '../../../core/paste';

const today = '2026-03-03';
const options = { today, workspace: emptyWorkspace('nb') };
const said = (kind: 'mandate' | 'instruments' | 'topics', text: string, given = options) =>
  readPasted(kind, text, given).entries.map(({ entry: { source, ...rest } }) => rest);

const four = `Utvalget skal:
1. Kartlegge utviklingen i skolestrukturen siden 2010.
2. Vurdere hva avstand betyr for elevene.
3. Foreslå modeller for samarbeid mellom kommuner.
4. Vurdere økonomiske konsekvenser.`;

describe('A pasted list of what a commission is to do', () => {
  it('becomes a point for each line, without its number, and keeps the heading above as a line that is none', () => {
    expect(said('mandate', four)).toEqual([
      { heading: 'Kartlegge utviklingen i skolestrukturen siden 2010.' },
      { heading: 'Vurdere hva avstand betyr for elevene.' },
      { heading: 'Foreslå modeller for samarbeid mellom kommuner.' },
      { heading: 'Vurdere økonomiske konsekvenser.' },
    ]);
    expect(readPasted('mandate', four, options).rest).toEqual(['Utvalget skal:']);
  });

  it('has heading and words where a line has both, and no heading made of a sentence', () => {
    expect(
      said('mandate', 'Styring: Foreslå endringer i statens styring.\nDet haster. Merk: elevene venter.'),
    ).toEqual([
      { heading: 'Styring', text: 'Foreslå endringer i statens styring.' },
      { heading: 'Det haster. Merk: elevene venter.' },
    ]);
  });

  it('is read as a table where it has columns, with or without headings', () => {
    const rows = 'Styring\tForeslå endringer.\nØkonomi\tVurdere kostnader.';
    const both = [
      { heading: 'Styring', text: 'Foreslå endringer.' },
      { heading: 'Økonomi', text: 'Vurdere kostnader.' },
    ];
    expect(said('mandate', rows)).toEqual(both);
    expect(said('mandate', `Oppgaven\tOverskrift\nForeslå endringer.\tStyring`)).toEqual([both[0]]);
  });

  it('shows a row that has more than there is room for as the line that it was', () => {
    const { entries, rest } = readPasted('mandate', 'A\tB\tC\nD\tE\tF', options);
    expect(entries).toEqual([]);
    expect(rest).toEqual(['A\tB\tC', 'D\tE\tF']);
  });

  it('knows what is in the register already, whatever capitals and full stops it has, and doubts what comes twice', () => {
    const rows = rowsOf('mandate', readPasted('mandate', four, options).entries, new Map());
    const mandate = newEntries('mandate', chosenOf(rows), 'nb');
    const workspace = { ...emptyWorkspace('nb'), register: { ...emptyRegister(), mandate } };
    const again = readPasted('mandate', `${four}\n5. Helt ny oppgave.\n6. Helt ny oppgave.`, {
      today,
      workspace,
    });
    const seen = rowsOf('mandate', again.entries, new Map());
    expect(seen.map(({ same }) => same)).toEqual([true, true, true, true, false, false]);
    expect(seen.at(-1)!.pasted.unsure.map(({ why }) => why)).toEqual(['twice']);
    expect(pasteOp(workspace, 'mandate', chosenOf(seen)).ids).toHaveLength(2);
  });
});

it('Means have their group before a colon, and topics their other side', () => {
  expect(said('instruments', 'Juridiske virkemidler: lovkrav\nTilskudd')).toEqual([
    { category: 'Juridiske virkemidler', text: 'lovkrav' },
    { text: 'Tilskudd' },
  ]);
  expect(said('topics', 'Frihet kontra likhet\nKampen mot frafall: hva virker?')).toEqual([
    { text: 'Frihet', against: 'likhet' },
    { text: 'Kampen mot frafall: hva virker?' },
  ]);
});
