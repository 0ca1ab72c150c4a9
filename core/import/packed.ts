/**
 * A file on its way from the host to whoever plans with it. What was read stays one string until then: a page that hands
 * it on need not build a hundred thousand cells that it never looks at.
 */
import type { FileContent, ReadFile } from './types';

export interface PackedFile {
  name: string;
  is: FileContent['is'];
  /** What its sheets are called, where it has any. */
  sheets: string[];
  /** The file as JSON. */
  json: string;
}

export function pack(file: ReadFile): PackedFile {
  const { name, content } = file;
  const sheets = content.is === 'tables' ? content.tables.map((table) => table.name ?? '') : [];
  return { name, is: content.is, sheets, json: JSON.stringify(file) };
}

export function unpack({ json }: PackedFile): ReadFile {
  return JSON.parse(json) as ReadFile;
}
