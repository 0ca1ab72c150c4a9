/** What is written in a commission's files as it goes out: bold words are bold, and what nobody has written is not there. */
import { describe, expect, it } from 'vitest';
import { compile } from '../../app/compile';
import { exportDeck, type Format } from '../../app/export';
import { openWorkspace } from '../../app/open';
import { compileDeck } from '../../core/deck/compile';
import { readZip } from '../../ooxml/zip';
import { templates } from '../../templates';
import { fonts, theme } from '../renderer/dialogs/support';
import { lettersOf } from '../support/pdf/compare';
import { readPdf } from '../support/pdf/context';
import { changeJson, starter } from './workspaces';

const empty = { template: 'statements', heading: '', lead: '', points: [{ text: '' }, { text: '' }] };

async function withSlides(...slides: object[]): Promise<string> {
  const dir = await starter();
  changeJson(dir, 'decks/orientering.json', (deck) => {
    deck.slides = slides.map((slide, i) => ({ id: `s${i}`, ...slide }));
    deck.sections = [];
  });
  return dir;
}

async function made(dir: string, format: Format): Promise<Uint8Array[]> {
  const open = await openWorkspace(dir);
  const out: Uint8Array[] = [];
  const compiled = await compile(open, 'orientering');
  for await (const { bytes } of exportDeck(open, compiled, format)) out.push(bytes);
  return out;
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('A slide that nothing is written on', () => {
  it('shows what can be written there while it is edited, and goes out without it, with a warning', async () => {
    const dir = await withSlides(empty, {
      template: 'chart',
      kind: 'bar',
      heading: '',
      finding: '',
      rows: [],
    });
    const { workspace, diagnostics } = await openWorkspace(dir).then(async (open) => ({
      workspace: open.workspace,
      diagnostics: (await compile(open, 'orientering')).diagnostics,
    }));
    expect(diagnostics.filter(({ rule }) => rule === 'slide-empty').map(({ at }) => at?.slide)).toEqual([
      's0',
      's1',
    ]);
    const deck = workspace.decks.find(({ id }) => id === 'orientering')!;
    const edited = compileDeck({ workspace, deck, templates, theme, fonts, ghosts: true });
    const seen = JSON.stringify(edited.deck.scenes);
    for (const words of ['Overskrift', 'Ingress', 'Punkt 2', '"ghost":true', 'Det diagrammet viser']) {
      expect(seen.includes(words), words).toBe(true);
    }
    expect(edited.diagnostics.filter(({ rule }) => rule === 'slide-empty')).toEqual([]);
    const svg = (await made(dir, 'svg')).map(decode).join();
    const pdf = (await readPdf((await made(dir, 'pdf'))[0]!)).pages.map(lettersOf).join();
    const [pptx] = await made(dir, 'pptx');
    const parts = [...readZip(pptx!).values()].map(decode).join();
    for (const words of ['Ingress', 'Punkt 1', 'Punkt 2', 'Det diagrammet viser', 'indeks']) {
      expect(
        [svg, pdf, parts].map((out) => out.includes(words)),
        words,
      ).toEqual([false, false, false]);
    }
  });

  it('is not one that says something, or that asks the register', async () => {
    const dir = await withSlides({ ...empty, heading: 'Noe' }, { template: 'meeting-plan', heading: '' });
    const { diagnostics } = await compile(await openWorkspace(dir), 'orientering');
    expect(diagnostics.filter(({ rule }) => rule === 'slide-empty')).toEqual([]);
  });
});

describe('A heading that the template gives', () => {
  it('is seen and goes out where none is written', async () => {
    const dir = await withSlides({ template: 'closing', heading: '' });
    const { workspace } = await openWorkspace(dir);
    const deck = workspace.decks.find(({ id }) => id === 'orientering')!;
    for (const ghosts of [true, false]) {
      const { deck: made, diagnostics } = compileDeck({ workspace, deck, templates, theme, fonts, ghosts });
      expect(made.scenes[0]?.title.text).toBe('Takk for oppmerksomheten!');
      expect(diagnostics.filter(({ rule }) => rule === 'slide-empty')).toEqual([]);
    }
  });
});

describe('A bold word', () => {
  it('is bold in PowerPoint, PDF and SVG, and the words around it are not', async () => {
    const text = [{ t: 'Frie ' }, { t: 'midler', strong: true }, { t: ' til alle' }];
    const dir = await withSlides({ template: 'statements', heading: 'Penger', points: [{ text }] });
    expect(decode((await made(dir, 'svg'))[0]!)).toMatch(/<tspan[^>]*font-weight="bold"[^>]*>midler</);
    const [, slide] = [...readZip((await made(dir, 'pptx'))[0]!)].find(([name]) =>
      /slides\/slide1\.xml$/.test(name),
    )!;
    expect(decode(slide)).toMatch(/<a:rPr[^>]* b="1"[^>]*>(?:(?!<a:t>).)*<a:t>midler</s);
    expect(decode(slide)).not.toMatch(/<a:rPr[^>]* b="1"[^>]*>(?:(?!<a:t>).)*<a:t>Frie/s);
    expect(decode((await made(dir, 'pdf'))[0]!)).toMatch(/Bold/);
  });
});
