/** What is fed with spoilt files: every reader that meets what a stranger has made, and which errors are ours in each. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compile } from '../../app/compile';
import { AppError } from '../../app/errors';
import { addImage } from '../../app/images/add';
import { plainPicture } from '../../app/images/plain';
import { inspect, inspectionText } from '../../app/inspect';
import { type OpenWorkspace, openWorkspace } from '../../app/open';
import { staleReport } from '../../app/stale';
import { readTemplate } from '../../app/themes/read';
import { readSlides } from '../../core/editing/clipboard';
import { readCells } from '../../core/editing/pasted-cells';
import { readDate, readNumber } from '../../core/editing/typed-input';
import { parseMeetingBlock } from '../../core/formats/meeting-block';
import { sheetKinds } from '../../core/paste';
import { pixelsOf } from '../../exporters/png';
import { OoxmlError, readZip } from '../../ooxml';
import { templates } from '../../templates';
import { AssetError, WorkspaceError } from '../../workspace/errors';
import { ImportError, readImport, readPastedText } from '../../workspace/import';
import { packTree, unpack } from '../../workspace/pack';
import { probeImage } from '../../workspace/probe';
import { workspaceOfTree } from '../../workspace/read';
import { type Tree, writeTree } from '../../workspace/tree';
import type { Chance } from '../seeds/random';
import { keys } from './hostile';
import { spoilBytes, spoilText } from './mutate';
import { spoilJson } from './mutate-json';
import { spoilXml, spoilZip } from './mutate-zip';
import { checkList, checkPlans } from './promises';
import * as samples from './samples';

/** A class of errors. */
// biome-ignore lint/suspicious/noExplicitAny: constructors of errors have parameters of their own.
type ErrorClass = new (...args: any[]) => Error;

export interface Subject {
  name: string;
  /** Of a thousand inputs. */
  share: number;
  /** Errors that the reader promises; any other is a fault. */
  ours: readonly ErrorClass[];
  /** The same chance gives the same bytes. */
  input(chance: Chance): Uint8Array;
  /** @param place an empty folder of its own, where it may write */
  read(bytes: Uint8Array, place: string): void | Promise<void>;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function textOf(chance: Chance, all: readonly string[]): string {
  return spoilText(chance, chance.pick(all), all);
}

/** In the encodings that programs write, and now and then in none. */
function encoded(chance: Chance, text: string): Uint8Array {
  const at = chance.next();
  if (at < 0.7) return encode(text);
  if (at < 0.8) return new Uint8Array(Buffer.from(text, 'latin1'));
  const little = Buffer.from(`${at < 0.85 ? '\ufeff' : ''}${text}`, 'utf16le');
  if (at < 0.9) return new Uint8Array(little);
  if (at < 0.95) return new Uint8Array(little.swap16());
  return spoilBytes(chance, encode(text), [encode(text)]);
}

const file =
  (name: string): Subject['read'] =>
  async (bytes) =>
    checkPlans(await readImport({ name, bytes, changed: '2025-11-24' }), bytes.length);

const imports = (name: string, share: number, as: string, input: Subject['input']): Subject => ({
  name,
  share,
  ours: [ImportError],
  input,
  read: file(as),
});

export async function subjects(): Promise<Subject[]> {
  pictures = [...samples.pictures, ...(await samples.otherPictures())];
  const workbooks = samples.workbooks();
  const decks = samples.templates();
  const documents = samples.documents();
  const { tree, deck, old } = await samples.commission();
  const register = { ...(await workspaceOfTree(tree, templates)), dir: '/' } as OpenWorkspace;
  const packed = readZip(packTree(tree));
  const statistics = samples.statistics.map((one) => JSON.stringify(one));
  return [
    imports('csv', 150, 'x.csv', (chance) => encoded(chance, textOf(chance, samples.tables))),
    imports('xlsx', 130, 'x.xlsx', (chance) => spoilZip(chance, chance.pick(workbooks))),
    imports('jsonstat', 120, 'x.json', (chance) =>
      encode(
        chance.next() < 0.8 ? spoilJson(chance, chance.pick(samples.statistics)) : textOf(chance, statistics),
      ),
    ),
    imports('calendar', 90, 'x.ics', (chance) => encoded(chance, textOf(chance, samples.calendars))),
    imports('docx', 40, 'x.docx', (chance) => spoilZip(chance, chance.pick(documents))),
    imports('other', 50, 'x', (chance) => encoded(chance, textOf(chance, samples.others))),
    {
      name: 'pasted',
      share: 80,
      ours: [ImportError],
      input: (chance) => encode(textOf(chance, [...samples.tables, ...samples.lists, ...samples.others])),
      read: (bytes) => checkPlans(readPastedText(decode(bytes)), bytes.length),
    },
    {
      name: 'page',
      share: 60,
      ours: [ImportError],
      input(chance) {
        const page = chance.pick(samples.pages);
        return encode(chance.next() < 0.7 ? spoilXml(chance, page) : spoilText(chance, page, samples.pages));
      },
      read: (bytes) => checkPlans(readPastedText('a\tb\n1\t2', decode(bytes)), bytes.length),
    },
    {
      name: 'list',
      share: 110,
      // Reads whatever it is given.
      ours: [],
      input: (chance) => encode(textOf(chance, [...samples.lists, ...samples.tables])),
      read(bytes) {
        const text = decode(bytes);
        checkList(sheetKinds[bytes.length % sheetKinds.length]!, text);
        readCells(text);
        readSlides(text);
        parseMeetingBlock(text.slice(0, 2000), 2026);
        for (const line of text.split('\n').slice(0, 20)) {
          readNumber(line, 'nb');
          readDate(line, { today: '2025-11-24', partial: true });
        }
      },
    },
    {
      name: 'picture',
      share: 90,
      ours: [AssetError],
      input: pictureOf,
      read: (bytes) => void probeImage(bytes),
    },
    {
      name: 'picture-in',
      share: 15,
      ours: [AppError],
      input: pictureOf,
      read: async (bytes, place) => void (await addImage(place, '../../bilde.svg', bytes)),
    },
    {
      name: 'picture-drawn',
      share: 10,
      ours: [AssetError],
      input: pictureOf,
      read: async (bytes) => void (await plainPicture(bytes)),
    },
    {
      name: 'commission',
      share: 40,
      // Whatever stands in the files, it opens.
      ours: [WorkspaceError],
      input: (chance) => treeBytes(spoiltTree(chance, tree)),
      read: async (bytes) => void (await workspaceOfTree(bytesTree(bytes), templates)),
    },
    {
      name: 'folder',
      share: 5,
      ours: [AppError],
      input: (chance) => treeBytes(spoiltTree(chance, tree)),
      async read(bytes, place) {
        for (const [path, data] of bytesTree(bytes)) {
          mkdirSync(dirname(join(place, path)), { recursive: true });
          writeFileSync(join(place, path), data);
        }
        symlinkSync('/etc/hostname', join(place, 'facts/meetings.json.json'));
        symlinkSync('/etc', join(place, 'outlines'));
        await openWorkspace(place);
      },
    },
    {
      name: 'deck',
      share: 5,
      ours: [WorkspaceError, AppError],
      input: (chance) => treeBytes(spoiltTree(chance, tree)),
      async read(bytes, place) {
        const open = { ...(await workspaceOfTree(bytesTree(bytes), templates)), dir: place };
        for (const { id } of open.workspace.decks.slice(0, 2))
          await compile(open, id, { today: '2025-11-24' });
      },
    },
    {
      name: 'lysark',
      share: 25,
      ours: [WorkspaceError],
      input: (chance) => spoilZip(chance, packed, (name, bytes) => spoilFile(chance, name, bytes)),
      async read(bytes, place) {
        const { tree: own } = unpack(bytes);
        await writeTree(join(place, 'k'), new Map([...own].slice(0, 30)));
        await workspaceOfTree(own, templates);
      },
    },
    {
      name: 'template',
      share: 10,
      ours: [OoxmlError],
      input: (chance) => spoilZip(chance, chance.pick(decks)),
      read: (bytes) =>
        void readTemplate(bytes, {
          id: 'x',
          name: 'X',
          from: 'x.pptx',
          onMachine: () => false,
          pixels: pixelsOf,
        }),
    },
    {
      name: 'stamp',
      share: 20,
      ours: [AppError],
      input: (chance) =>
        spoilZip(chance, chance.pick([deck, old]), (name, bytes) => spoilStamp(chance, name, bytes)),
      read(bytes) {
        staleReport(bytes, register, { asOf: '2025-11-24' });
        staleReport(bytes, undefined, { asOf: '2027-11-24' });
        inspectionText(inspect(bytes));
      },
    },
  ];
}

let pictures: readonly Uint8Array[] = samples.pictures;

function pictureOf(chance: Chance): Uint8Array {
  const own = chance.pick(pictures);
  const isSvg = own[0] === 0x3c;
  return isSvg && chance.next() < 0.9
    ? encode(spoilXml(chance, decode(own)))
    : spoilBytes(chance, own, pictures);
}

function spoilFile(chance: Chance, name: string, bytes: Uint8Array): Uint8Array {
  if (!name.endsWith('.json')) return spoilBytes(chance, bytes, [bytes]);
  return encode(spoilJsonText(chance, decode(bytes)));
}

/** As JSON, and now and then, or where it is none, as a text. */
function spoilJsonText(chance: Chance, text: string): string {
  if (chance.next() < 0.2) return spoilText(chance, text, [text]);
  try {
    return spoilJson(chance, JSON.parse(text));
  } catch {
    return spoilText(chance, text, [text]);
  }
}

/** Tags are texts in parts of their own: most of what they say is JSON. */
function spoilStamp(chance: Chance, name: string, bytes: Uint8Array): Uint8Array {
  const xml = decode(bytes);
  if (!/tags/i.test(name) || chance.next() < 0.3)
    return /\.(?:xml|rels)$/.test(name) ? encode(spoilXml(chance, xml)) : bytes;
  const values = [...xml.matchAll(/val="([^"]*)"/g)];
  if (values.length === 0) return bytes;
  const one = chance.pick(values);
  const text = one[1]!
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  const safe = spoilJsonText(chance, text)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
  return encode(xml.replace(one[0], () => `val="${safe}"`));
}

function spoiltTree(chance: Chance, tree: Tree): Tree {
  const out = new Map(tree);
  const names = [...tree.keys()];
  for (let i = chance.between(1, 2); i > 0; i--) {
    const name = chance.pick(names);
    const own = out.get(name);
    if (own === undefined) continue;
    const at = chance.next();
    if (at < 0.05 && name !== 'commission.json') out.delete(name);
    else if (at < 0.1) out.set(`facts/${chance.pick(keys) || 'x'}.json`, own);
    else out.set(name, spoilFile(chance, name, own));
  }
  return out;
}

/** A tree as the bytes of one input. */
export function treeBytes(tree: Tree): Uint8Array {
  return encode(
    JSON.stringify([...tree].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')])),
  );
}

function bytesTree(bytes: Uint8Array): Tree {
  const files = JSON.parse(decode(bytes)) as [string, string][];
  return new Map(files.map(([path, data]) => [path, new Uint8Array(Buffer.from(data, 'base64'))]));
}
