/** Edits that tidy what is typed on a slide, and values that lie outside what they can be. */

import { languages } from '../formats/language';
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
import { factAt, factPlace, slideAt, slidePlace } from './places';
import type { Fixer } from './types';

/** Tidies the slide's own texts; what stands in the register is mended there. Notes are the speaker's own. */
export function tidyWith(change: (text: string) => string): Fixer {
  return (d, { workspace, templates }) => {
    const on = slideAt(d, workspace);
    const template = on && templates.get(on.slide.template);
    if (!on || !template) return undefined;
    const home = workspace.commission.language;
    const goTo = slidePlace(d, workspace)!;
    // Each edit is made of the slide as the one before leaves it: they may be of the same field.
    let now = workspace;
    const ops: Operation[] = [];
    for (const { field, path, value } of slideTexts(on.slide, template)) {
      for (const language of field === 'notes' ? [] : languages) {
        const text = textIn(value, language, home);
        if (text === undefined) continue;
        const next: TypedText =
          typeof text === 'string' ? change(text) : text.map((run) => ({ ...run, t: change(run.t) }));
        if (same(next, text) || next.length === 0) continue;
        const op = setSlideText(now, { deck: on.deck.id, slide: on.slide.id, field, path, language }, next);
        now = apply(now, op, templates).workspace;
        ops.push(op);
      }
    }
    return ops.length > 0 ? { op: batchOf(ops), does: 'tidy', goTo } : { goTo };
  };
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
