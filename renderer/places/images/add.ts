/** Pictures on their way in: handed to the host one after the other, then one edit for all of them. */
import type { AddedImage, CallError, Chosen, Result } from '../../../app/contract';
import { entryOf, type ImageFacts } from '../../../core/images/new-image';
import { addEntries } from '../../../core/operations';
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

export async function pickImages(): Promise<string[]> {
  return addGiven((await chooseImages()).map(taken));
}

function taken(chosen: Chosen): Given {
  return { name: chosen.name, place: async () => ({ ok: true, value: chosen }) };
}

/** Files that were dropped or pasted. @returns ids of their entries, also of those that were there */
export function addFiles(files: readonly File[]): Promise<string[]> {
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
  );
}

/** Those that come while others are on their way wait for them. */
function addGiven(given: readonly Given[]): Promise<string[]> {
  const next = last.then(() => addAll(given));
  last = next.catch(() => undefined);
  return next;
}

async function addAll(given: readonly Given[]): Promise<string[]> {
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
  return enter(added);
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

/** Entries about those that have none yet. */
function enter(added: readonly AddedImage[]): string[] {
  const t = sayIn('images');
  const { workspace } = commission();
  const known = new Map(workspace.register.images.map((entry) => [entry.file as string, entry.id]));
  const fresh = new Map(added.filter(({ file }) => !known.has(file)).map((one) => [one.file, one]));
  if (fresh.size > 0) {
    const { unknown } = unknownSource();
    const { op, ids } = addEntries(
      workspace,
      'images',
      [...fresh.values()].map((one) => entryOf(one.file, one.facts, unknown)),
    );
    const refused = edit(op);
    if (refused) {
      say(refused.sentence(uiLanguage()), { tone: 'danger' });
      return [];
    }
    for (const [i, one] of [...fresh.values()].entries()) {
      known.set(one.file, ids[i]!);
      facts.set(ids[i]!, one.facts);
      markFresh('images', ids[i]!);
    }
    say(t('added', { count: fresh.size }), { tone: 'success' });
  }
  const there = added.length - fresh.size;
  if (there > 0) say(t('thereAlready', { count: there }));
  return [...new Set(added.map(({ file }) => known.get(file)!))];
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
