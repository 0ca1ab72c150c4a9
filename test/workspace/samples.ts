/** Files for hostile and honest tests. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

export { jpeg, png, svg } from './pictures';

export const source = { title: 'Regjeringen.no' };
export const commission = { format: 1, id: 'kommunekommisjonen', name: 'Kommunekommisjonen', language: 'nb' };
export const person = (id: string, more: object = {}) => ({ id, name: id, source, ...more });
export const facts = (...entries: unknown[]) => ({ format: 2, entries });
export const deck = (id: string, ...slides: unknown[]) => ({
  format: 2,
  id,
  title: id,
  date: '2025-06-02',
  language: 'nb',
  sections: [],
  slides,
});

const made: string[] = [];

afterAll(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
});

export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'lysark-workspace-'));
  made.push(path);
  return path;
}

/** A workspace folder; values that are neither text nor bytes are written as JSON. */
export function workspace(files: Record<string, unknown>, dir = folder()): string {
  for (const [path, value] of Object.entries({ 'commission.json': commission, ...files })) {
    if (value === undefined) continue;
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    const plain = typeof value === 'string' || value instanceof Uint8Array;
    writeFileSync(join(dir, path), plain ? value : JSON.stringify(value));
  }
  return dir;
}
