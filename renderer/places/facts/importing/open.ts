/** The file or the text that is looked through, and reading it. */
import { useEffect, useState } from 'react';
import type { CallError, Chosen, Result } from '../../../../app/contract';
import type { PackedFile } from '../../../../core/import/packed';
import { api } from '../../../host';
import { forgetDrafts } from '../../../state/kept-drafts';
import { useValue, value } from '../../../state/value';
import { chooseData, giveFiles } from '../../../ui/folders';
import { type Clip, readClip } from '../../../ui/pasted/clipboard';

/** A file that the host has, or text that is being pasted. */
export type Incoming = { place: Chosen } | { clip: Clip };

const incoming = value<Incoming | undefined>(undefined);

export const useIncoming = (): Incoming | undefined => useValue(incoming);

export function importPasted(clip: Clip): void {
  incoming.set({ clip });
}

/** Where what was pasted and not taken in is kept. */
export const importKey = 'import text';

/** Closes it; what was pasted is there when it is opened again. */
export function leaveImport(): void {
  incoming.set(undefined);
}

/** It was taken in, or thrown away. */
export function endImport(): void {
  forgetDrafts(importKey);
  incoming.set(undefined);
}

export async function chooseImport(): Promise<void> {
  const place = await chooseData();
  if (place) incoming.set({ place });
}

/** One at a time: each is looked through by itself. */
export async function dropImport(files: readonly File[]): Promise<void> {
  const [place] = await giveFiles(files.slice(0, 1));
  if (place) incoming.set({ place });
}

export interface Reading {
  file?: PackedFile;
  error?: CallError;
}

/** Milliseconds after the last letter before what was pasted is read. */
const pause = 250;

/** What the host made of it; of what is pasted again when it has changed. */
export function useReading(source: Incoming, clip: Clip): Reading {
  const [reading, setReading] = useState<Reading>({});
  const place = 'place' in source ? source.place.place : undefined;
  const { text, html } = clip;
  useEffect(() => {
    let current = true;
    const take = (result: Result<PackedFile>): void => {
      if (current) setReading(result.ok ? { file: result.value } : { error: result.error });
    };
    const ask = (): void => {
      if (place !== undefined) void api.call('import.read', { place }).then(take);
      else if (text.trim() !== '') void readClip({ text, html }).then(take);
      else setReading({});
    };
    const wait = setTimeout(ask, place === undefined ? pause : 0);
    return () => {
      current = false;
      clearTimeout(wait);
    };
  }, [place, text, html]);
  return reading;
}
