import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Drafts } from '../../../app/settings/drafts';
import { bench, client, temporary } from './bench';

const at = () => join(temporary(), 'drafts', 'a.json');

describe('what was typed and is in no file', () => {
  it('is there for the next program when it was answered', async () => {
    const path = at();
    const draft = { value: { date: '2026-05-09' }, error: 'Mangler kilde.' };
    await new Drafts(path).put('commission#appointed', draft);
    expect(await new Drafts(path).all()).toEqual({ 'commission#appointed': draft });
  });

  it('is gone when it was mended', async () => {
    const path = at();
    const drafts = new Drafts(path);
    await drafts.put('a#b', { value: 'x' });
    await drafts.put('a#b', undefined);
    expect(await new Drafts(path).all()).toEqual({});
  });

  it('is what was typed last, however fast it came', async () => {
    const path = at();
    const drafts = new Drafts(path);
    await Promise.all(
      Array.from('32. mai', (_, i) => drafts.put('a#b', { value: '32. mai'.slice(0, i + 1) })),
    );
    expect(await new Drafts(path).all()).toEqual({ 'a#b': { value: '32. mai' } });
  });

  it('is bounded: the newest stay', async () => {
    const path = at();
    const drafts = new Drafts(path);
    await Promise.all(
      Array.from({ length: 400 }, (_, i) => drafts.put(`a#${i}`, { value: 'x'.repeat(9000) })),
    );
    const kept = await drafts.all();
    expect(kept['a#399']).toBeDefined();
    expect(kept['a#0']).toBeUndefined();
    expect(Object.keys(kept).length).toBe(300);
    expect(readFileSync(path, 'utf8').length).toBeLessThan(4_000_000);
  });

  it('is nothing when its file cannot be read, and is kept anew', async () => {
    const path = at();
    const drafts = new Drafts(path);
    await drafts.put('a#b', { value: 'x' });
    writeFileSync(path, '{ spoilt');
    expect(await drafts.all()).toEqual({});
    await drafts.put('a#c', { value: 'y' });
    expect(await new Drafts(path).all()).toEqual({ 'a#c': { value: 'y' } });
  });

  it('belongs to its commission, is told to its other windows, and comes with the commission when that is opened', async () => {
    const { backend } = bench();
    const [one, two] = [client(backend), client(backend)];
    expect(await one.refused('drafts.put', { key: 'commission#name', draft: { value: 'x' } })).toBe(
      'no-open',
    );
    const { recent } = await one.ask('workspace.create', { name: 'A', language: 'nb', people: [] });
    await two.ask('workspace.reopen', { recent });
    const told: unknown[] = [];
    two.session.subscribe((event) => event.type === 'draft' && told.push(event));
    await one.ask('drafts.put', { key: 'commission#name', draft: { value: 'x' } });
    expect(told).toEqual([{ type: 'draft', key: 'commission#name', draft: { value: 'x' } }]);
    expect((await two.ask('workspace.reopen', { recent })).drafts).toEqual({
      'commission#name': { value: 'x' },
    });
    expect((await one.ask('session.hello', {})).drafts).toEqual({});
  });

  it('is kept also before there is a commission', async () => {
    const one = client(bench().backend);
    await one.ask('drafts.put', { key: 'start/name', draft: { value: 'Kommune' } });
    expect((await one.ask('session.hello', {})).drafts).toEqual({ 'start/name': { value: 'Kommune' } });
  });
});
