/** How what is laid out, checked and drawn grows with what stands in a field; fields are found by their descriptions. */
import { DeckFindings } from '../../core/checks';
import { LiveDeck } from '../../core/deck/compile';
import type { AnyField } from '../../core/model/field';
import { ownTheme } from '../../core/scene/themes';
import { FontSet } from '../../core/text/fonts';
import { sceneToSvg } from '../../exporters/svg';
import { templates } from '../../templates';
import { bundledFonts } from '../../workspace/fonts';
import { type GalleryCase, galleryAssets, galleryWorkspace } from '../gallery/case';
import { gallery } from '../gallery/cases';
import { endless, growth, spent } from './doubling';
import { filled, type Leaf, listsIn, wordsIn } from './filled';

/** Quadratic work would take four times as long for twice as much. */
const most = 2.5;
const theme = ownTheme('fjord', '16:9');
const assets = galleryAssets(() => undefined);
const texts = Object.entries(endless);

export const usual = gallery.filter(({ level, page }) => level === 'normal' && page !== '4:3');

/** The most that a field takes, up to some number. */
function limitOf(takes: (size: number) => boolean, top: number): number {
  if (takes(top)) return top;
  let [yes, no] = [0, top];
  while (no - yes > 1) {
    const middle = Math.floor((yes + no) / 2);
    if (takes(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

/** Lays out, checks and draws one slide from nothing: what is remembered would hide what it costs. */
export function work(one: GalleryCase): void {
  const { workspace: bare, deck } = galleryWorkspace(one);
  const workspace = { ...bare, decks: [deck] };
  const live = new LiveDeck({ templates, theme, fonts: new FontSet(bundledFonts(), theme) });
  live.update(workspace, deck.id);
  live.work(() => false);
  new DeckFindings({ live, follows: false }).all({ today: '2026-02-02' });
  for (const scene of live.deck()!.scenes) sceneToSvg(scene, theme, assets, { width: 960, fonts: 'named' });
}

const idsOf = (one: GalleryCase): Map<string, string[]> =>
  new Map([
    ['images', ['wide']],
    ...Object.entries(one.facts ?? {}).map(([kind, list]): [string, string[]] => [
      kind,
      (list ?? []).map(({ id }) => id),
    ]),
  ]);

const costs = new WeakMap<readonly GalleryCase[], number>();

/** What slides cost as they usually are. */
function costOf(cases: readonly GalleryCase[]): number {
  let cost = costs.get(cases);
  if (cost === undefined) {
    cases.forEach(work);
    cost = spent(() => cases.forEach(work), false);
    costs.set(cases, cost);
  }
  return cost;
}

/**
 * One field with more and more of the same in each of its places, one after the other.
 *
 * @param seed which of the texts that nobody writes stands in it
 * @param cases slides that show it; they are measured together
 * @param put a value into the field of one of them
 * @returns places in which twice as much takes more than two and a half times as long
 */
export function grows(
  field: AnyField,
  seed: number,
  cases: readonly GalleryCase[],
  put: (one: GalleryCase, value: unknown) => GalleryCase,
): string[] {
  const ids = idsOf(cases[0]!);
  const slow: string[] = [];
  const look = (name: string, at: Leaf, top: number, made: (size: number) => string | number): void => {
    const value = (size: number): unknown => filled(field.form, { at, with: made(size), ids });
    const limit = limitOf((size) => field.schema.safeParse(value(size)).success, top);
    if (limit < 40) return;
    const drawn = (size: number): void => {
      const said = value(Math.floor(size));
      for (const one of cases) work(put(one, said));
    };
    const all = spent(() => drawn(limit), false);
    // What is hardly felt when it is as long as it may be, as where it is not shown, says nothing of growth.
    if (all < 1.5 * costOf(cases) + 15) return;
    // Two doublings at once; what is linear is let go after one look, and only the rest is measured with care.
    const part = spent(() => drawn(limit / 4), false);
    if (all < 4.4 * part) return;
    const found = growth(drawn, limit / 4, 6, true, 2);
    if (found >= most) slow.push(`${at.join('.')} of ${limit} ${name}: ${found.toFixed(2)}`);
  };
  for (const [i, at] of wordsIn(field.form).entries()) {
    const [name, text] = texts[(seed + i * 7) % texts.length]!;
    look(`signs (${name})`, at, 40_000, text);
  }
  for (const at of listsIn(field.form)) look('items', at, 500, (size) => size);
  return slow;
}
