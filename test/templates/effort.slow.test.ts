/**
 * Twice as much in any field of any template takes at most two and a half times as long to lay out, check
 * and draw. Fields are found by their descriptions, so that a new one is held to the same without being named here.
 */
import { describe, expect, it } from 'vitest';
import { DeckFindings } from '../../core/checks';
import { LiveDeck } from '../../core/deck/compile';
import type { AnyField } from '../../core/model/field';
import { ownTheme } from '../../core/scene/themes';
import { FontSet } from '../../core/text/fonts';
import { sceneToSvg } from '../../exporters/svg';
import { templateList, templates } from '../../templates';
import { bundledFonts } from '../../workspace/fonts';
import { type GalleryCase, galleryAssets, galleryWorkspace } from '../gallery/case';
import { gallery } from '../gallery/cases';
import { endless, growth } from '../support/doubling';
import { filled, type Leaf, listsIn, wordsIn } from '../support/filled';

/** Quadratic work would take four times as long for twice as much. */
const most = 2.5;
const theme = ownTheme('fjord', '16:9');
const assets = galleryAssets(() => undefined);
const texts = Object.entries(endless);

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
function work(one: GalleryCase): void {
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

/** One field with more and more of the same in each of its places, one after the other. */
function grows(
  field: AnyField,
  one: GalleryCase,
  seed: number,
  put: (value: unknown) => GalleryCase,
): string[] {
  const ids = idsOf(one);
  const slow: string[] = [];
  const look = (name: string, at: Leaf, top: number, made: (size: number) => string | number): void => {
    const value = (size: number): unknown => filled(field.form, { at, with: made(size), ids });
    const limit = limitOf((size) => field.schema.safeParse(value(size)).success, top);
    if (limit < 40) return;
    const found = growth((size) => work(put(value(Math.floor(size)))), limit / 4, 6, true, 2);
    if (found >= most) slow.push(`${at.join('.')} of ${limit} ${name}: ${found.toFixed(2)}`);
  };
  for (const [i, at] of wordsIn(field.form).entries()) {
    const [name, text] = texts[(seed + i * 7) % texts.length]!;
    look(`signs (${name})`, at, 40_000, text);
  }
  for (const at of listsIn(field.form)) look('items', at, 500, (size) => size);
  return slow;
}

const usual = gallery.filter(({ level, page }) => level === 'normal' && page !== '4:3');

describe('a field of a template', () => {
  it.each(templateList.map(({ id }, i) => [id, i] as const))(
    '%s grows no faster than what is written',
    (id, seed) => {
      const bare: GalleryCase = { id, level: 'normal', slide: { template: id } };
      const one = usual.find(({ slide }) => slide.template === id) ?? bare;
      const { fields } = templates.get(id)!;
      const slow = Object.entries(fields as Record<string, AnyField>).flatMap(([key, field], i) =>
        grows(field, one, seed * 3 + i, (value) => ({ ...one, slide: { ...one.slide, [key]: value } })).map(
          (said) => `${key} ${said}`,
        ),
      );
      expect(slow).toEqual([]);
    },
  );
});
