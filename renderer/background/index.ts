/** The page's client of the worker: findings of every deck, and answers that need all decks compiled. */
import { useEffect, useState } from 'react';
import type { Diagnostic } from '../../core/diagnostics';
import type { Look } from '../../core/import/look';
import type { PackedFile } from '../../core/import/packed';
import type { Workspace } from '../../core/model/register';
import type { Effects, Operation, WhereUsed } from '../../core/operations';
import { OperationError } from '../../core/operations';
import type { Scene } from '../../core/scene/types';
import type { Found } from '../../core/search/find';
import type { Replaceable } from '../../core/search/replacing';
import type { WordHit } from '../../core/search/words';
import { afterPaint } from '../state/after-paint';
import { commissionSource, onShown, refreshFindings } from '../state/commission';
import { bringSlide, onLeftSlide } from '../state/decks';
import type { FontBytes } from '../state/font-sets';
import { onFonts } from '../state/fonts';
import { session } from '../state/session';
import { useValue, value } from '../state/value';
import type { FromWorker, Looking, Planning, Question, Reply, SlideTitle, ToWorker } from './messages';

export type { Looking } from './messages';

export type Findings = ReadonlyMap<string, readonly Diagnostic[]>;

export type Titles = ReadonlyMap<string, readonly SlideTitle[]>;

const findings = value<Findings>(new Map());
const titles = value<Titles>(new Map());
const waiting = new Map<number, { resolve(reply: Reply): void; reject(error: Error): void }>();
let worker: Worker | undefined;
let count = 0;

/** Requests made before the worker was started. */
const early: ToWorker[] = [];

function post(message: ToWorker): void {
  if (!worker) {
    early.push(message);
    return;
  }
  flush();
  worker.postMessage(message);
}

/** Milliseconds. The first slide is painted before the worker competes for the processor. */
const afterFirstSlide = 600;

/** @param fonts for measuring in the worker too */
export function startBackground(fonts: FontBytes): void {
  setTimeout(() => begin(fonts), afterFirstSlide);
}

function begin(fonts: FontBytes): void {
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'laid-out' });
  worker.addEventListener('message', (event: MessageEvent<FromWorker>) => hear(event.data));
  post({ type: 'fonts', fonts: [...fonts] });
  onFonts((all) => post({ type: 'fonts', fonts: [...all] }));
  tellWorkspace(commissionSource.get()?.workspace);
  onShown((workspace, op) => {
    if (op) postEdit(op);
    else tellWorkspace(workspace);
  });
  commissionSource.subscribe(tellFiles);
  for (const message of early.splice(0)) post(message);
}

/** Edits to be posted to the worker, in order and before any other message. */
let edits: Operation[] = [];

function postEdit(op: Operation): void {
  edits.push(op);
  if (edits.length === 1) afterPaint(flush);
}

function flush(): void {
  const going = edits;
  edits = [];
  for (const op of going) worker?.postMessage({ type: 'edit', op } satisfies ToWorker);
}

/** What the worker was told of the files. */
let toldOfFiles: readonly Diagnostic[] = [];

/** Another commission is told as a whole. */
function tellFiles(): void {
  const diagnostics = commissionSource.get()?.diagnostics;
  if (!diagnostics || diagnostics === toldOfFiles) return;
  toldOfFiles = diagnostics;
  post({ type: 'files', diagnostics });
}

function tellWorkspace(workspace: Workspace | undefined): void {
  if (!workspace) {
    findings.set(new Map());
    titles.set(new Map());
    post({ type: 'closed' });
    return;
  }
  toldOfFiles = commissionSource.get()?.diagnostics ?? [];
  post({ type: 'workspace', workspace, today: session().today, diagnostics: toldOfFiles });
  void refreshFindings();
}

function hear(message: FromWorker): void {
  switch (message.type) {
    case 'findings':
      findings.set(new Map(findings.get()).set(message.deck, message.diagnostics));
      titles.set(new Map(titles.get()).set(message.deck, message.titles));
      return;
    case 'gone': {
      const next = new Map(findings.get());
      next.delete(message.deck);
      findings.set(next);
      return;
    }
    case 'laid': {
      const { deck, slide, at, laid } = message;
      bringSlide(deck, slide, laid, at === asked.get(nameOf(deck, slide)));
      return;
    }
    case 'reply':
      waiting.get(message.id)?.resolve(message.reply);
      waiting.delete(message.id);
      return;
    case 'failed':
      waiting.get(message.id)?.reject(new Error(message.message));
      waiting.delete(message.id);
      return;
    default:
      return;
  }
}

function ask<A extends Question['ask']>(
  question: Extract<Question, { ask: A }>,
): Promise<Extract<Reply, { ask: A }>> {
  const id = ++count;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve: resolve as (reply: Reply) => void, reject });
    post({ type: 'ask', id, question });
  });
}

/** What was last asked for, by deck and slide. */
const asked = new Map<string, number>();
const nameOf = (deck: string, slide: string): string => `${deck}/${slide}`;

/** Asks for a slide that there is no time for here; the one that was asked for last is laid out first. */
export function layOut(deck: string, slide: string, known = true): void {
  asked.set(nameOf(deck, slide), ++count);
  post({ type: 'lay', deck, slide, at: count, known });
}

// After the letter has been drawn, and after the edit that it made.
onLeftSlide((deck, slide, known) => afterPaint(() => layOut(deck, slide, known)));

/** Makes the worker compile the deck on screen first. */
export function prefer(deck: string | undefined): void {
  post({ type: 'prefer', deck });
}

export async function effectsOfEdit(op: Operation): Promise<Effects> {
  return (await ask({ ask: 'effects', op })).effects;
}

/** Gives the worker a file to be asked about. @returns the number that it is asked about by */
export function giveFile(file: PackedFile): number {
  const id = ++count;
  post({ type: 'file', id, file });
  return id;
}

/** What a file gives, as far as it is shown. */
export async function lookAtFile(planning: Planning): Promise<Look> {
  return (await ask({ ask: 'look', ...planning })).look;
}

/** The edit that takes in what was looked at, with the ids that come of it. */
export async function takeFile(planning: Planning): Promise<{ op: Operation; ids: string[] }> {
  return await ask({ ask: 'take', ...planning });
}

/** @param ref «people/mette-nord» */
export async function usesOfFact(ref: string): Promise<WhereUsed> {
  return (await ask({ ask: 'used', ref })).used;
}

export async function scenesOfDeck(deck: string): Promise<readonly Scene[]> {
  return (await ask({ ask: 'scenes', deck })).scenes;
}

/** @returns also how many presentations are being laid out, and will say something else soon */
export async function findIn(looking: Looking): Promise<Found & { pending: number }> {
  const { found, pending } = await ask({ ask: 'find', ...looking });
  return { ...found, pending };
}

export async function replaceableIn(looking: Looking): Promise<Replaceable & { pending: number }> {
  const { replaceable, pending } = await ask({ ask: 'replaceable', ...looking });
  return { ...replaceable, pending };
}

/** Body texts, notes and facts that have all the words. */
export async function wordsIn(typed: string, most: number): Promise<readonly WordHit[]> {
  return (await ask({ ask: 'words', typed, most })).hits;
}

/** Findings by deck, as far as they are known. */
export function useFindings(): Findings {
  return useValue(findings);
}

/** Slide titles by deck, as far as they are compiled. */
export function useTitles(): Titles {
  return useValue(titles);
}

/** Where a fact is used, updated with edits; undefined until it is known. */
export function useUses(ref: string | undefined): WhereUsed | undefined {
  const workspace = useValue(commissionSource)?.workspace;
  const [uses, setUses] = useState<WhereUsed>();
  useEffect(() => {
    if (ref === undefined || !workspace) return;
    let current = true;
    const timer = setTimeout(() => {
      usesOfFact(ref).then(
        (found) => current && setUses(found),
        () => undefined,
      );
    }, 30);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [ref, workspace]);
  return uses;
}

/** The effects that an edit would have; undefined while unknown or when it cannot be applied. */
export function useEffects(
  make: () => Operation | undefined,
  depends: readonly unknown[],
): Effects | undefined {
  const [effects, setEffects] = useState<Effects>();
  useEffect(() => {
    let current = true;
    let op: Operation | undefined;
    try {
      op = make();
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
    }
    if (!op) {
      setEffects(undefined);
      return;
    }
    const asked = op;
    const timer = setTimeout(() => {
      effectsOfEdit(asked).then(
        (found) => current && setEffects(found),
        () => current && setEffects(undefined),
      );
    }, 60);
    return () => {
      current = false;
      clearTimeout(timer);
    };
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller says what the operation depends on.
  }, depends);
  return effects;
}
