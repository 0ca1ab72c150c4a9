/** What comes by mail: the example as one file, and a presentation that was exported before three facts changed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyExample } from '../../../app/commission';
import { compile } from '../../../app/compile';
import { exportDeck } from '../../../app/export';
import { openWorkspace } from '../../../app/open';
import { packFolder, packTree, unpack } from '../../../workspace/pack';

/** The example commission, packed. */
export async function exampleFile(): Promise<Uint8Array> {
  return await inFolder(async (folder) => await packFolder(folder));
}

export interface OldDeck {
  /** As it was exported then. */
  pptx: Uint8Array;
  /** The commission as it is now. */
  lysark: Uint8Array;
}

type Entry = Record<string, unknown> & { id: string };

/** Three facts that have come to be otherwise since: a number, a title, and where a meeting was held. */
const changes: { kind: string; id: string; field: string; value: unknown; was: string; now: string }[] = [
  { kind: 'figures', id: 'lovkrav', field: 'value', value: 480, was: '450', now: '480' },
  {
    kind: 'people',
    id: 'mette-nord',
    field: 'title',
    value: { nb: 'seniorrådgiver', nn: 'seniorrådgivar' },
    was: 'forbundsleder',
    now: 'seniorrådgiver',
  },
  {
    kind: 'meetings',
    id: 'mote-2026-09-07',
    field: 'places',
    value: ['Innlandet'],
    was: 'Kristiansand',
    now: 'Innlandet',
  },
];
export const oldFacts = changes.map(({ was, now }) => ({ was, now }));

export async function oldDeck(): Promise<OldDeck> {
  return await inFolder(async (folder) => {
    const open = await openWorkspace(folder);
    const compiled = await compile(open, 'okonomiforum');
    let pptx: Uint8Array | undefined;
    for await (const { bytes } of exportDeck(open, compiled, 'pptx')) pptx = bytes;
    for (const { kind, id, field, value } of changes) {
      const file = join(folder, 'facts', `${kind}.json`);
      const content = JSON.parse(readFileSync(file, 'utf8')) as { entries: Entry[] };
      const entry = content.entries.find((one) => one.id === id);
      if (!entry) throw new Error(`The example has no ${kind}/${id}.`);
      entry[field] = value;
      writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
    }
    return { pptx: pptx!, lysark: await packFolder(folder) };
  });
}

/** With the example in a folder of its own. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const parent = mkdtempSync(join(tmpdir(), 'lysark-mail-'));
  try {
    const folder = join(parent, 'Kommunekommisjonen');
    await copyExample(folder);
    return await work(folder);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

/** The example as a folder of somebody's documents. */
export async function exampleFolder(documents: string): Promise<string> {
  const folder = join(documents, 'Kommunekommisjonen');
  await copyExample(folder);
  return folder;
}

/** A mailed file in which somebody has changed fields of an entry. */
export function withEdit(lysark: Uint8Array, kind: string, id: string, fields: object): Uint8Array {
  const { tree, packing } = unpack(lysark);
  const path = `facts/${kind}.json`;
  const content = JSON.parse(new TextDecoder().decode(tree.get(path))) as { entries: Entry[] };
  const entries = content.entries.map((one) => (one.id === id ? { ...one, ...fields } : one));
  const text = `${JSON.stringify({ ...content, entries }, null, 2)}\n`;
  return packTree(new Map([...tree, [path, new TextEncoder().encode(text)]]), packing);
}
