/**
 * What may stand in a workspace and yet be wrong: references to nothing, periods that overlap, sections that are
 * divided. An operation may not bring in any, but what is wrong already does not keep people from editing the rest, and
 * an undo may put it back. Hence problems have names: «reference people/a in decks/forum/slides#members», «used people/a».
 */

import { find } from '../base/lists';
import type { Place } from '../diagnostics';
import type { Deck } from '../model/deck';
import type { KindId } from '../model/kinds';
import { Report } from '../model/parse/report';
import { checkEntry } from '../model/parse/rules';
import { factRef, parseFact } from '../model/ref';
import type { Entry, Workspace } from '../model/register';
import type { Params } from '../texts';
import { OperationError, type OperationErrorCode } from './error';
import {
  deckReferences,
  entryReferences,
  exists,
  slideReferences,
  type Templates,
  usesOf,
} from './references';
import { type DeckScope, deckIn, type Scope, slidesIn } from './scope';
import type { Reference, Use } from './use';

export interface Problem {
  code: OperationErrorCode;
  at: Place;
  params: Params;
  detail?: string;
  uses?: readonly Use[];
}

export function problemError({ code, at, params, detail, uses }: Problem): OperationError {
  return new OperationError(code, at, params, detail, uses);
}

/** Whether people agreed to a problem, or it is put back as it was. One that goes may leave all its users behind. */
export function isAllowed(
  name: string,
  { code, params, uses }: Problem,
  allowed: ReadonlySet<string>,
): boolean {
  if (allowed.has(name)) return true;
  if (code === 'reference') return allowed.has(usedName(String(params.ref)));
  return code === 'used' && uses!.every((use) => allowed.has(referenceName(use, holderOf(use))));
}

function referenceName({ ref, path }: Reference, holder: string): string {
  return `reference ${ref} in ${holder}#${path.split(' › ')[0]}`;
}

function holderOf(use: Use): string {
  switch (use.at) {
    case 'entry':
      return factRef(use.kind, use.id);
    case 'slide':
      return `${use.in}/${use.deck}/${use.slide}`;
    case 'deck':
      return `${use.in}/${use.deck}`;
    case 'commission':
      return 'commission';
  }
}

/** What is wrong with the things in the scope, by name. */
export function problemsIn(workspace: Workspace, templates: Templates, scope: Scope): Map<string, Problem> {
  const out = new Map<string, Problem>();
  const dangling = (one: Reference, holder: string, at: Place, own?: Deck['held']): void => {
    if (exists(workspace, one.ref) || own?.facts[one.ref] !== undefined) return;
    const id = parseFact(one.ref)?.id ?? one.ref;
    out.set(referenceName(one, holder), {
      code: 'reference',
      at: { ...at, path: one.path },
      params: { id, ref: one.ref },
    });
  };
  for (const [name, problem] of goneButUsed(workspace, templates, scope)) out.set(name, problem);
  for (const [ref, { kind, id }] of scope.entries) {
    const entry = find(workspace.register[kind], id);
    if (!entry) continue;
    const at = { file: `facts/${kind}.json`, fact: ref };
    for (const one of entryReferences(kind, entry)) dangling(one, ref, at);
    for (const [name, problem] of rulesBroken(kind, entry, at)) out.set(name, problem);
  }
  for (const [name, deckScope] of scope.decks) {
    const deck = deckIn(workspace, deckScope);
    if (!deck) continue;
    const at = { file: `${name}.json`, deck: deck.id };
    if (deckScope.shell) for (const one of deckReferences(deck)) dangling(one, name, at, deck.held);
    for (const slide of slidesIn(deck, deckScope)) {
      for (const one of slideReferences(slide, templates)) {
        dangling(one, `${name}/${slide.id}`, { ...at, slide: slide.id }, deck.held);
      }
    }
    for (const [key, problem] of sectionProblems(deck, deckScope, at)) out.set(key, problem);
  }
  const { coverImage } = workspace.commission;
  if (scope.commission && coverImage !== undefined) {
    const one: Reference = { ref: factRef('images', coverImage), path: 'coverImage', how: 'cover' };
    dangling(one, 'commission', { file: 'commission.json' });
  }
  return out;
}

/** Facts that came or went and are not there, yet referred to. */
function goneButUsed(workspace: Workspace, templates: Templates, scope: Scope): [string, Problem][] {
  const gone = new Set([...scope.comings].filter((ref) => !exists(workspace, ref)));
  if (gone.size === 0) return [];
  const byRef = new Map<string, Use[]>();
  for (const use of usesOf(workspace, templates, gone)) {
    byRef.set(use.ref, [...(byRef.get(use.ref) ?? []), use]);
  }
  return [...byRef].map(([ref, uses]) => {
    const { kind, id } = parseFact(ref)!;
    const places = [...new Set(uses.map(usePlace))];
    const listed = places.slice(0, mostPlaces).join(', ') + (places.length > mostPlaces ? ' …' : '');
    const at = { file: `facts/${kind}.json`, fact: ref };
    return [
      usedName(ref),
      { code: 'used', at, params: { id, count: places.length, places: listed }, uses },
    ] satisfies [string, Problem];
  });
}

const mostPlaces = 5;

/** Allows a fact to go although it is used. */
export function usedName(ref: string): string {
  return `used ${ref}`;
}

function usePlace(use: Use): string {
  return use.at === 'slide' ? `${use.deck} › ${use.slide}` : use.at === 'deck' ? use.deck : holderOf(use);
}

const ruleCodes: ReadonlySet<string> = new Set([
  'period-reversed',
  'period-overlap',
  'meeting-reversed',
  'asset-name',
  'focus-outside',
]);

function rulesBroken(kind: KindId, entry: Entry, at: Place): [string, Problem][] {
  const report = new Report(at.file!);
  checkEntry(kind, entry, report, [], {});
  return report.diagnostics.map(({ rule, message, at: { path = '', keys } }) => {
    const code = ruleCodes.has(rule) ? (rule as OperationErrorCode) : 'value';
    const field = String(keys?.[0] ?? '');
    return [
      `${rule} in ${at.fact}#${field}`,
      { code, at: { ...at, path }, params: { field }, detail: message },
    ] satisfies [string, Problem];
  });
}

/** Sections exist once, and their slides stand together: PowerPoint knows no others. */
function sectionProblems(deck: Deck, scope: DeckScope, at: Place): [string, Problem][] {
  if (!scope.sections) return [];
  const out: [string, Problem][] = [];
  const holder = `${scope.folder}/${scope.id}`;
  const tell = (code: OperationErrorCode, id: string, where: Place): void => {
    out.push([`${code} ${id} in ${holder}`, { code, at: where, params: { id } }]);
  };
  const known = new Set<string>();
  for (const { id } of deck.sections) {
    if (known.has(id)) tell('id-taken', id, { ...at, path: 'sections' });
    known.add(id);
  }
  const ended = new Set<string>();
  let previous: string | undefined;
  for (const { id, section } of deck.slides) {
    if (section !== undefined) {
      const where = { ...at, slide: id, path: 'section' };
      if (!known.has(section)) tell('unknown-section', section, where);
      else if (section !== previous && ended.has(section)) tell('section-divided', section, where);
      ended.add(section);
    }
    previous = section;
  }
  return out;
}
