/** Where the words that were pointed at can be edited, as a menu. */

import { isTypable, type Typed } from '../../../../core/editing/retyping';
import { deviates, type Origin, originLabel } from '../../../../core/editing/shown-origins';
import { fieldRef } from '../../../../core/model/ref';
import { resetDeviation } from '../../../../core/operations';
import { slideReferences } from '../../../../core/operations/references';
import { templates } from '../../../../templates';
import { usesOfFact } from '../../../background';
import { commission } from '../../../state/commission';
import { go } from '../../../state/route';
import { sayIn, uiLanguage } from '../../../words';
import { factRoute } from '../../checks/way';
import { perform } from '../state/actions';
import { about, pointed } from '../state/editor';
import { type MenuItem, openMenu } from '../state/menu';

/** The field of the slide's form in which an origin stands: its own, or the one that chooses the fact. */
export function fieldOf({ slide }: Typed, origin: Origin | undefined): string | undefined {
  if (origin?.type === 'slide') return origin.field;
  if (origin?.type !== 'field' && origin?.type !== 'fact') return undefined;
  const chosen = slideReferences(slide, templates).find(
    ({ ref, how }) => ref === origin.fact && how === 'content',
  );
  return chosen?.path.split(' › ')[0];
}

/**
 * Edits at once what is the slide's own and nothing else; otherwise asks where.
 * @param type begins typing on the slide
 */
export function chooseOrigin(
  at: Typed,
  origins: readonly Origin[],
  point: { x: number; y: number },
  type: (origin: Origin) => void,
): void {
  const usable = usableOf(at, origins);
  const [only] = usable;
  if (!only) return;
  if (usable.length === 1 && only.type === 'slide') {
    if (!commission().readOnly) editOwn(at, only, type);
    return;
  }
  openAbout(at, usable, { label: sayIn('editor')('origin'), ...point }, type);
}

/** What can be edited somewhere. Numbers and names of a slide's own chart are typed in its form, and do for all of it. */
function usableOf(at: Typed, origins: readonly Origin[]): Origin[] {
  const usable = origins.filter(({ type }) => type !== 'commission');
  const typed = usable.filter((origin) => origin.type !== 'slide' || isTypable(at, origin));
  return typed.length > 0 ? typed : usable.slice(0, 1);
}

/** On the slide where words can be typed there, else in its form. */
function editOwn(
  at: Typed,
  origin: Extract<Origin, { type: 'slide' }>,
  type: (origin: Origin) => void,
): void {
  const { field } = origin;
  if (isTypable(at, origin)) type(origin);
  else pointed.set({ slide: at.slide.id, field });
}

/**
 * A menu of what can be done about origins, each beneath its name; how many presentations show a fact comes later.
 * @param more follows it
 */
export function openAbout(
  at: Typed,
  origins: readonly Origin[],
  where: { label: string; x: number; y: number },
  type: (origin: Origin) => void,
  more: readonly MenuItem[] = [],
): void {
  const { readOnly, recent } = commission();
  const usable = usableOf(at, origins);
  const decks = new Map<string, number>();
  const items = (): MenuItem[] => [
    ...usable.flatMap((origin, i) => itemsOf(at, origin, recent, decks, readOnly, type, i)),
    ...more,
  ];
  const change = openMenu({ ...where, items: items() });
  const refs = new Set(usable.flatMap((origin) => ('fact' in origin ? [origin.fact] : [])));
  for (const ref of refs) {
    usesOfFact(ref).then(
      ({ slides, speaker }) => {
        const places = [...slides, ...speaker].filter((use) => use.in === 'decks');
        decks.set(ref, new Set(places.map((use) => use.deck)).size);
        change(items());
      },
      // Without the number it can be edited all the same.
      () => undefined,
    );
  }
}

function itemsOf(
  at: Typed,
  origin: Origin,
  recent: string,
  decks: ReadonlyMap<string, number>,
  readOnly: boolean,
  type: (origin: Origin) => void,
  position: number,
): MenuItem[] {
  const t = sayIn('editor');
  const heading = originLabel(origin, at.slide.template, at.workspace, at.deck.date, uiLanguage());
  const first = { heading, apart: position > 0 };
  switch (origin.type) {
    case 'slide':
      return [
        {
          ...first,
          label: t(isTypable(at, origin) ? 'editOwn' : 'editInForm'),
          disabled: readOnly,
          run: () => editOwn(at, origin, type),
        },
      ];
    case 'deck':
      return [
        {
          ...first,
          label: t('editDeck'),
          run: () => about.set({ field: [origin.field, ...origin.path].join('.') }),
        },
      ];
    case 'fact':
    case 'field': {
      const ofChart = origin.kind === 'datasets' ? 'rows' : undefined;
      const field = origin.type === 'field' ? origin.field : ofChart;
      const route = factRoute(origin.fact, recent, field);
      const count = decks.get(origin.fact);
      const image = origin.kind === 'images';
      const label = image
        ? t('editImage')
        : count === undefined
          ? t('editFactPlain')
          : t('editFact', { count });
      const inFacts = { ...first, label, run: () => route && go(route) };
      const here = { label: t('editHere'), disabled: readOnly, run: () => type(origin) };
      const ref = origin.type === 'field' ? fieldRef(origin.fact, origin.field) : undefined;
      const back = (): void =>
        void perform(() => resetDeviation({ deck: at.deck.id, slide: at.slide.id, ref: ref! }));
      return [
        inFacts,
        ...(isTypable(at, origin) ? [here] : []),
        ...(deviates(at.slide, origin) ? [{ label: t('reset'), disabled: readOnly, run: back }] : []),
      ];
    }
    case 'commission':
      return [];
    default:
      return origin satisfies never;
  }
}
