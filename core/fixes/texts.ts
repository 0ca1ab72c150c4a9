/** Edits that tidy what is typed on a slide, and values that lie outside what they can be. */

import { find } from '../base/lists';
import { changedWords } from '../editing/changed-words';
import { listShape, untyped } from '../editing/points';
import { type Run, wordsOf } from '../editing/text-runs';
import { type Language, languages } from '../formats/language';
import type { Deck, Slide } from '../model/deck';
import type { AnyField } from '../model/field';
import { periodsOf } from '../model/parse/references';
import { factRef } from '../model/ref';
import {
  apply,
  batchOf,
  type Json,
  type Operation,
  same,
  setSlideText,
  slideTexts,
  type TypedText,
  textIn,
} from '../operations';
import { asPoints } from '../paste/clip-lines';
import type { AnyTemplate } from '../template';
import { factAt, factPlace, slideAt, slidePlace } from './places';
import type { Change, Fixer } from './types';

/**
 * Tidies the slide's own texts; what stands in the register is mended there. Notes are the speaker's own. What it does is
 * shown before it is kept.
 */
export function tidyWith(change: (text: string) => string, lists = false): Fixer {
  return (d, { workspace, templates }) => {
    const on = slideAt(d, workspace);
    const template = on && templates.get(on.slide.template);
    if (!on || !template) return undefined;
    const home = workspace.commission.language;
    const goTo = slidePlace(d, workspace)!;
    // Each edit is made of the slide as the one before leaves it: they may be of the same field.
    let now = workspace;
    const ops: Operation[] = [];
    const changes: Change[] = [];
    const does = (op: Operation): void => {
      now = apply(now, op, templates).workspace;
      ops.push(op);
    };
    if (lists) {
      for (const { op, change: one } of typedLists(on.slide, template, on.deck, home)) {
        does(op);
        changes.push(one);
      }
    }
    const slide = find(find(now.decks, on.deck.id)!.slides, on.slide.id)!;
    for (const { field, path, value } of slideTexts(slide, template)) {
      for (const language of field === 'notes' ? [] : languages) {
        const text = textIn(value, language, home);
        if (text === undefined) continue;
        const next = changedWords(text, change) as TypedText;
        if (same(next, text) || next.length === 0) continue;
        changes.push({ before: wordsOf(text), after: wordsOf(next) });
        does(setSlideText(now, { deck: on.deck.id, slide: slide.id, field, path, language }, next));
      }
    }
    return ops.length > 0 ? { op: batchOf(ops), does: 'tidy', goTo, changes } : { goTo };
  };
}

/** Lists in which several points were typed into one. */
function typedLists(
  slide: Slide,
  template: AnyTemplate,
  deck: Deck,
  home: Language,
): { op: Operation; change: Change }[] {
  return Object.entries(template.fields as Record<string, AnyField>).flatMap(([field, { form }]) => {
    const shape = listShape(form);
    const items = slide[field];
    if (!shape || !Array.isArray(items)) return [];
    let before = '';
    const next = untyped(shape, items, { language: deck.language, home }, (text) => {
      const blocks = asPoints([{ text: text as string | Run[] }]);
      if (blocks.length < 2) return undefined;
      before = before === '' ? wordsOf(text) : `${before}\n${wordsOf(text)}`;
      return blocks.map(({ text: own, level = 0 }) => ({ text: own, level }));
    });
    if (!next) return [];
    const after = wordsOf(
      asPoints([{ text: before }]).map(({ text }) => ({ t: `• ${wordsOf(text)}\n` })),
    ).trim();
    const op = {
      type: 'slide.set',
      in: 'decks',
      deck: deck.id,
      id: slide.id,
      field,
      value: next as Json,
    } as const;
    return [{ op, change: { before, after } }];
  });
}

/** Spaces, tabs and empty lines that stand for distance. */
export function withoutBlanks(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/[ \u00A0\u2000-\u200A\u202F]{2,}/gu, ' ')
    .replace(/\n[^\S\n]*(?=\n)/gu, '')
    .replace(/^\n+|(?<!\n)\n+$/g, '');
}

/** Bullets that were typed. */
export function withoutBullets(text: string): string {
  return text.replace(/^[^\S\n\r\u2028\u2029]*(?:[•◦▪▫‣·●○■□⁃∙◆►▶✓➢]\s*|[-*–—]\s+)(?=\S)/gmu, '');
}

export const focusInside: Fixer = (d, { workspace }) => {
  const fact = factAt(d, workspace);
  const image = fact && workspace.register.images.find(({ id }) => factRef('images', id) === fact.ref);
  const focus = image?.focus as { x: number; y: number } | undefined;
  if (!image || !focus) return undefined;
  const inside = (n: number): number => Math.min(1, Math.max(0, n));
  const value = { x: inside(focus.x), y: inside(focus.y) };
  const op = { type: 'entry.set', kind: 'images', id: image.id, field: 'focus', value } as const;
  return { op, does: 'focus-inside', goTo: factPlace(fact.ref, 'focus') };
};

interface Days {
  start: string;
  end?: string;
}

/** A meeting that ends before it starts: the days are swapped. */
export const turnDays: Fixer = (d, { workspace }) => {
  const fact = factAt(d, workspace);
  const meeting = fact && workspace.register.meetings.find(({ id }) => factRef('meetings', id) === fact.ref);
  if (!meeting) return undefined;
  const turned = ({ start, end }: Days): Days =>
    end !== undefined && end < start ? { start: end, end: start } : { start, ...(end ? { end } : {}) };
  const value =
    periodsOf(meeting.when)?.map((one) => ({ ...one, value: turned(one.value as Days) })) ??
    turned(meeting.when as Days);
  const op = {
    type: 'entry.set',
    kind: 'meetings',
    id: meeting.id,
    field: 'when',
    value: value as unknown as Json,
    how: 'correction',
  } as const;
  return { op, does: 'turn-days', goTo: factPlace(fact.ref, 'when') };
};
