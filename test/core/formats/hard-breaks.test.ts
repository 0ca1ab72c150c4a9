import { describe, expect, it } from 'vitest';
import { hardBreakIn, withoutHardBreaks } from '../../../core/formats/hard-breaks';
import { growth } from '../../support/doubling';

describe('Text that was copied from a PDF', () => {
  it.each([
    [
      'with divided words and a sign for two letters',
      'Kommisjonen skal vurdere om opp-\ngavefordelingen mellom forvalt-\nningsnivåene er hensiktsmessig,\nog om staten bør slutte å styre\nkommunene i detalj. De ﬁre spørs-\nmålene skal drøftes samlet.',
      'Kommisjonen skal vurdere om oppgavefordelingen mellom forvaltningsnivåene er hensiktsmessig, og om staten bør slutte å styre kommunene i detalj. De fire spørsmålene skal drøftes samlet.',
    ],
    ['with one divided word', 'Innbyg-\ngerne', 'Innbyggerne'],
    ['with a hyphen that belongs there', 'Send en e-\npost til oss', 'Send en e-post til oss'],
    ['with a half word', 'For små-\nog mellomstore kommuner', 'For små- og mellomstore kommuner'],
    [
      'with sentences that go on below',
      'Utvalget har sett på hvordan skolene\nligger, hvor lang veien er for elevene\nog hva kommunene bruker på skyss.',
      'Utvalget har sett på hvordan skolene ligger, hvor lang veien er for elevene og hva kommunene bruker på skyss.',
    ],
    [
      'in two paragraphs',
      'Utvalget har sett på hvordan skole-\nne ligger i landet.\nNeste avsnitt handler om hvordan elevene\nkommer til skolen om vinteren.',
      'Utvalget har sett på hvordan skolene ligger i landet.\nNeste avsnitt handler om hvordan elevene kommer til skolen om vinteren.',
    ],
  ])('is known and made whole: %s', (_, text, whole) => {
    expect(hardBreakIn(text)).toBeDefined();
    expect(withoutHardBreaks(text)).toBe(whole);
    expect(hardBreakIn(whole)).toBeUndefined();
  });

  it.each([
    ['a heading over two lines', 'Overskrift\ni to linjer'],
    ['a poem', 'Ja, vi elsker dette landet\nsom det stiger frem\nfuret, værbitt over vannet'],
    ['lines that are sentences', 'Kommunene får et større ansvar.\nStaten får et mindre ansvar.'],
    ['an address', 'Storgata 1\n0155 Oslo'],
    ['a list of words', 'Kommunene\nFylkene\nStaten'],
    ['a hyphen at the end', 'Små-\nMellomstore'],
  ])('is not seen in %s', (_, text) => {
    expect(hardBreakIn(text)).toBeUndefined();
    expect(withoutHardBreaks(text)).toBe(text);
  });

  it('is looked through at the pace of its length', () => {
    const lines = (count: number): string =>
      'Utvalget har sett på hvordan skole-\nne ligger i landet\n'.repeat(count);
    expect(growth((count) => withoutHardBreaks(lines(count)), 1000)).toBeLessThan(2.5);
  });
});

describe('What a person broke', () => {
  const long = 'Kommisjonen har sett på hvordan opp-\ngavene er fordelt mellom kommunene og staten.';

  it('stays: a paragraph that begins below a sentence that fills its line', () => {
    expect(withoutHardBreaks(`${long}\nNeste avsnitt handler om økonomien.`)).toBe(
      'Kommisjonen har sett på hvordan oppgavene er fordelt mellom kommunene og staten.\nNeste avsnitt handler om økonomien.',
    );
  });

  it('stays where empty lines stand between paragraphs, within which sentences are joined', () => {
    expect(withoutHardBreaks(`${long}\nDet er mye å ta tak i.\n\nNeste avsnitt.`)).toBe(
      'Kommisjonen har sett på hvordan oppgavene er fordelt mellom kommunene og staten. Det er mye å ta tak i.\n\nNeste avsnitt.',
    );
  });

  it('stays where it is a point', () => {
    const points = `• ${long}\n• Fylkene skal bestå som i dag.`;
    expect(withoutHardBreaks(points)).toBe(
      '• Kommisjonen har sett på hvordan oppgavene er fordelt mellom kommunene og staten.\n• Fylkene skal bestå som i dag.',
    );
  });

  it('keeps the hyphen of a name', () => {
    expect(withoutHardBreaks('Veksten i Oslo-\nområdet fortsetter')).toBe(
      'Veksten i Oslo-området fortsetter',
    );
  });
});
