/** Pictures on their way in: handed to the host one after the other, then one edit for all of them. */
import type { AddedImage, CallError, Chosen, Result } from '../../../app/contract';
import { entryOf, type ImageFacts } from '../../../core/images/new-image';
import { addEntries, batchOf, type Operation } from '../../../core/operations';
import { api } from '../../host';
import { commission, edit } from '../../state/commission';
import { useValue, value } from '../../state/value';
import { chooseImages } from '../../ui/folders';
import { say } from '../../ui/toast';
import { errorText, sayIn, uiLanguage } from '../../words';
import { markFresh } from '../facts/change';
import { unknownSource } from '../facts/settings';

interface Refused {
  name: string;
  why: string;
}

interface Adding {
  done: number;
  of: number;
  /** The one that is handed over now. */
  name: string;
}

interface State {
  adding?: Adding;
  refused: readonly Refused[];
}

interface Given {
  name: string;
  place(): Promise<Result<Chosen>>;
}

const state = value<State>({ refused: [] });
/** What files said of themselves, of pictures that came in while this window has been open. */
const facts = new Map<string, ImageFacts>();
let last: Promise<unknown> = Promise.resolve();
/** Pictures are not handed over when they are larger than the host takes: 50 MB. */
const mostBytes = 50 * 1024 ** 2;

export function useAdding(): State {
  return useValue(state);
}

export function forgetRefused(): void {
  state.set({ ...state.get(), refused: [] });
}

export function factsOf(id: string): ImageFacts | undefined {
  return facts.get(id);
}

/** What is done with them in the same step, so that one undo takes it all back. @param ids of their entries */
export type Use = (ids: readonly string[]) => Operation;

export async function pickImages(use?: Use): Promise<string[]> {
  return addGiven((await chooseImages()).map(taken), use);
}

function taken(chosen: Chosen): Given {
  return { name: chosen.name, place: async () => ({ ok: true, value: chosen }) };
}

/** Files that were dropped or pasted. @returns ids of their entries, also of those that were there */
export function addFiles(files: readonly File[], use?: Use): Promise<string[]> {
  return addGiven(
    files.map(
      (file): Given => ({
        name: file.name,
        place: async () =>
          file.size > mostBytes
            ? { ok: false, error: { code: 'image-too-big', message: 'Larger than 50 MB.' } }
            : api.give(file),
      }),
    ),
    use,
  );
}

/** Those that come while others are on their way wait for them. */
function addGiven(given: readonly Given[], use?: Use): Promise<string[]> {
  const next = last.then(() => addAll(given, use));
  last = next.catch(() => undefined);
  return next;
}

async function addAll(given: readonly Given[], use: Use | undefined): Promise<string[]> {
  if (given.length === 0) return [];
  const { recent } = commission();
  const added: AddedImage[] = [];
  const refused: Refused[] = [];
  for (const [done, { name, place }] of given.entries()) {
    state.set({ refused: state.get().refused, adding: { done, of: given.length, name } });
    const answer = await takeIn(await place());
    if (answer.ok) added.push(answer.value);
    else refused.push({ name, why: whyNot(answer.error) });
  }
  state.set({ refused });
  // Another commission was opened meanwhile: the files are the first one's.
  if (commission().recent !== recent) return [];
  return enter(added, use);
}

/** What sort of file it is says more than that it is the wrong one. */
function whyNot({ code, params }: CallError): string {
  const kind = params?.kind;
  return errorText({ code, params: { ...params, ...(kind === undefined ? {} : { context: kind }) } });
}

async function takeIn(place: Result<Chosen>): Promise<Result<AddedImage>> {
  if (!place.ok) return place;
  const answer = await api.call('assets.add', { place: place.value.place });
  if (answer.ok || answer.error.code !== 'too-long') return answer;
  return { ok: false, error: { ...answer.error, code: 'image-too-big' } };
}

/** Entries about those that have none yet, and what is done with all of them. */
function enter(added: readonly AddedImage[], use: Use | undefined): string[] {
  const t = sayIn('images');
  const { workspace } = commission();
  const known = new Map(workspace.register.images.map((entry) => [entry.file as string, entry.id]));
  const fresh = new Map(added.filter(({ file }) => !known.has(file)).map((one) => [one.file, one]));
  const { unknown } = unknownSource();
  const { op, ids } = addEntries(
    workspace,
    'images',
    [...fresh.values()].map((one) => entryOf(one.file, one.facts, unknown)),
  );
  for (const [i, { file }] of [...fresh.values()].entries()) known.set(file, ids[i]!);
  const all = [...new Set(added.map(({ file }) => known.get(file)!))];
  if (all.length === 0 || (fresh.size === 0 && !use)) return sayThere(added.length, all);
  const refused = edit(use ? batchOf([op, use(all)]) : op);
  if (refused) {
    say(refused.sentence(uiLanguage()), { tone: 'danger' });
    return [];
  }
  for (const [i, one] of [...fresh.values()].entries()) {
    facts.set(ids[i]!, one.facts);
    markFresh('images', ids[i]!);
  }
  // Who has put them somewhere says where.
  if (use) return all;
  say(t('added', { count: fresh.size }), { tone: 'success' });
  return sayThere(added.length - fresh.size, all);
}

function sayThere(count: number, ids: string[]): string[] {
  if (count > 0) say(sayIn('images')('thereAlready', { count }));
  return ids;
}

/** One file, taken in without an entry: to take another's place. */
export async function pickFile(): Promise<AddedImage | undefined> {
  const [chosen] = await chooseImages();
  if (!chosen) return undefined;
  const answer = await takeIn({ ok: true, value: chosen });
  if (answer.ok) return answer.value;
  state.set({ refused: [{ name: chosen.name, why: whyNot(answer.error) }] });
  return undefined;
}
