/** Everything that a slide was composed of, with what it says: what `originsOf` looks in. Pure. */
import { indexOf } from '../../../../core/deck/held';
import { wordsIn } from '../../../../core/facts/plain-text';
import { FactView } from '../../../../core/facts/view';
import { formatDate } from '../../../../core/formats/dates';
import type { Deck, Slide } from '../../../../core/model/deck';
import type { AnyField, FieldForm } from '../../../../core/model/field';
import { isKindId, type KindId, kindOf } from '../../../../core/model/kinds';
import type { Workspace } from '../../../../core/model/register';
import { slideTexts } from '../../../../core/operations';
import type { UsedFact } from '../../../../core/scene/types';
import type { AnyTemplate } from '../../../../core/template';
import type { Source } from './origin';
import { leavesOf, plainWords } from './words';

export interface SlideIn {
  workspace: Workspace;
  deck: Deck;
  slide: Slide;
  template: AnyTemplate | undefined;
  /** As the scenes of the slide remember them. */
  facts: readonly UsedFact[];
}

export function sourcesOf(given: SlideIn): Source[] {
  return [...ownSources(given), ...deckSources(given), ...factSources(given)];
}

function ownSources({ workspace, deck, slide, template }: SlideIn): Source[] {
  if (!template) return [];
  return slideTexts(slide, template).flatMap(({ field, path, value }): Source[] => {
    const said = plainWords(wordsIn(value, deck.language, workspace.commission.language));
    // Notes are not seen on the slide.
    if (said === '' || field === 'notes') return [];
    return [{ origin: { type: 'own', field, path }, says: [said] }];
  });
}

function deckSources({ workspace, deck }: SlideIn): Source[] {
  const { language } = deck;
  const words = (text: Deck['title'] | undefined): string =>
    wordsIn(text, language, workspace.commission.language);
  const { contact } = workspace.commission;
  const texts: [Source['origin'], string | undefined][] = [
    [{ type: 'deck', field: 'title' }, words(deck.title)],
    [{ type: 'deck', field: 'event.name' }, words(deck.event?.name)],
    [{ type: 'deck', field: 'event.occasion' }, words(deck.event?.occasion)],
    [{ type: 'deck', field: 'event.place' }, deck.event?.place],
    [{ type: 'deck', field: 'date' }, formatDate(deck.date, language)],
    [{ type: 'deck', field: 'speaker.name' }, deck.speaker?.name],
    [{ type: 'deck', field: 'speaker.title' }, words(deck.speaker?.title)],
    [{ type: 'commission', field: 'name' }, words(workspace.commission.name)],
    ...Object.values(contact ?? {}).map((one): [Source['origin'], string | undefined] => [
      { type: 'commission', field: 'contact' },
      typeof one === 'string' ? one : undefined,
    ]),
  ];
  return texts.flatMap(([origin, text]) => {
    const said = plainWords(text ?? '');
    return said === '' ? [] : [{ origin, says: [said] }];
  });
}

function factSources({ workspace, deck, slide, facts }: SlideIn): Source[] {
  const view = new FactView(indexOf(workspace, deck), deck.date, deck.language, {
    deviations: slide.deviations,
  });
  return facts.flatMap(({ ref: name, short }): Source[] => {
    const found = /^([a-z]+)\/([a-z0-9-]+)#(\w+)(@.+)?$/i.exec(name);
    const [, kind, id, field, day] = found ?? [];
    if (!kind || !id || !field || !isKindId(kind)) return [];
    const ref = `${kind}/${id}`;
    const value = day
      ? view.valueOn(kind, id, field as never, day.slice(1))
      : (view.get(kind, id) as Record<string, unknown> | undefined)?.[field];
    const base = {
      type: 'fact',
      ref,
      field,
      deviates: !day && slide.deviations?.[name] !== undefined,
    } as const;
    const leaves = leavesOf(value, deck.language);
    if (leaves.length === 0) {
      // A fact that is gone is known by what the scene remembers.
      const said = value === undefined ? plainWords(short) : '';
      return said === '' ? [] : [{ origin: { ...base, path: [], here: false }, says: [said] }];
    }
    const here = !day && kind !== 'quotes' && kind !== 'images';
    return leaves.map(({ path, says }) => ({
      origin: { ...base, path, here: here && isTyped(kind, field, path) },
      says,
    }));
  });
}

/** Whether a value is text that can be typed where it stands: not a date, a number or a choice. */
function isTyped(kind: KindId, field: string, path: readonly (string | number)[]): boolean {
  const own = (kindOf(kind).fields as Record<string, AnyField>)[field];
  const form = own && formAt(own.form, path);
  return form?.type === 'text' || form?.type === 'string';
}

/** The form of what stands at a path below a field. */
export function formAt(form: FieldForm, path: readonly (string | number)[]): FieldForm | undefined {
  if (form.type === 'timed') return formAt(form.of, path);
  const [key, ...rest] = path;
  if (key === undefined) return form;
  if (form.type === 'list' && typeof key === 'number') return formAt(form.of, rest);
  if (form.type === 'object' && typeof key === 'string' && Object.hasOwn(form.fields, key)) {
    return formAt(form.fields[key]!, rest);
  }
  return undefined;
}
