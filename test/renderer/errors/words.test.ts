import { describe, expect, it } from 'vitest';
import type { AppErrorCode } from '../../../app/errors';
import type { HandlerErrorCode } from '../../../app/handlers/errors';
import type { OperationErrorCode } from '../../../core/operations';
import { textsIn, uiLanguages } from '../../../core/texts';
import { errorText } from '../../../renderer/words';
import type { DiskError } from '../../../workspace/disk';
import type { AssetError, WorkspaceErrorCode } from '../../../workspace/errors';
import type { ImportErrorCode } from '../../../workspace/import/errors';

/** Every code that a page can be answered with; a new one does not compile until it stands here. */
const codes: Record<
  | Exclude<HandlerErrorCode | AppErrorCode | WorkspaceErrorCode, OperationErrorCode>
  | `image-${AssetError['code']}`
  | `file-${DiskError['code']}`
  | `import-${ImportErrorCode}`,
  true
> = {
  'unknown-call': true,
  'bad-input': true,
  'too-long': true,
  'too-many-windows': true,
  'unknown-place': true,
  'unknown-file': true,
  'unknown-recent': true,
  'not-a-folder': true,
  'not-a-file': true,
  missing: true,
  'no-dialogs': true,
  'no-program': true,
  'no-open': true,
  'read-only': true,
  'bad-name': true,
  'bad-url': true,
  exists: true,
  'file-open': true,
  'no-room': true,
  'no-access': true,
  'no-folder': true,
  'no-slides': true,
  closing: true,
  stopped: true,
  'too-slow': true,
  'unknown-deck': true,
  'unknown-outline': true,
  'no-decks': true,
  'bad-slides': true,
  'bad-date': true,
  'bad-language': true,
  'bad-width': true,
  'bad-format': true,
  'bad-output': true,
  'not-empty': true,
  'not-a-presentation': true,
  file: true,
  held: true,
  future: true,
  'bad-entry': true,
  'image-format': true,
  'image-too-big': true,
  'image-broken': true,
  'template-unsafe': true,
  'template-broken': true,
  'unknown-theme': true,
  'image-unsafe': true,
  nothing: true,
  'bad-import': true,
  'bad-map': true,
  'import-file-too-big': true,
  'import-too-many-rows': true,
  'import-too-many-columns': true,
  'import-too-many-cells': true,
  'import-cell-too-long': true,
  'import-not-text': true,
  'import-quote-open': true,
  'import-old-excel': true,
  'import-encrypted': true,
  'import-file-broken': true,
  'import-file-unsafe': true,
  'import-no-sheet': true,
  'import-bad-json': true,
  'import-not-jsonstat': true,
  'import-bad-calendar': true,
  'import-too-many-appointments': true,
  'import-too-many-cards': true,
  'import-is-pdf': true,
  'import-is-px': true,
  'import-is-query': true,
  'import-is-sdmx': true,
  'import-is-xml': true,
  'import-is-html': true,
  'import-is-sheet': true,
  'import-is-binary-excel': true,
  'import-is-document': true,
  'import-is-slides': true,
  'import-is-mail': true,
  'import-is-image': true,
  'import-is-archive': true,
  'import-is-commission': true,
  'import-is-database': true,
  'import-is-media': true,
  'no-workspace': true,
  unreadable: true,
  'changed-on-disk': true,
  busy: true,
  'bad-path': true,
  'too-big': true,
  'not-packed': true,
  newer: true,
  'image-name': true,
  'image-kind': true,
  'image-extension': true,
  'image-truncated': true,
  'image-corrupt': true,
  'image-coding': true,
  'image-html-text': true,
  'image-declared': true,
  'image-missing': true,
  'file-missing': true,
  'file-outside': true,
  'file-not-a-file': true,
  'file-too-big': true,
  'file-unreadable': true,
};

/** Given by hosts and by the page's own way to them, outside of any type. */
const others = ['unexpected', 'host-gone', 'no-session', 'refused', 'unknown-client', 'too-large'];

const { errors, edits } = textsIn('nb');
const all = [...Object.keys(codes), ...others, ...Object.keys(edits)];

describe('What a page says when something cannot be done', () => {
  it.each(uiLanguages)('has a sentence for every error that a host can answer with (%s)', (language) => {
    const texts: Readonly<Record<string, string>> = {
      ...textsIn(language).edits,
      ...textsIn(language).errors,
    };
    expect(all.filter((code) => !texts[code]?.trim())).toEqual([]);
    for (const [code, text] of Object.entries(texts)) expect(text, code).toMatch(/^[\p{Lu}«].*\.$/u);
  });

  it('says more where it is known what kind of file it was, or what it is called', () => {
    expect(errorText({ code: 'missing' })).toBe(errors.missing);
    expect(errorText({ code: 'missing', params: { name: 'a.pptx' } })).toMatch(/^Finner ikke «a\.pptx»\./);
    expect(errorText({ code: 'image-format', params: { kind: 'heic', name: 'a.heic' } })).toMatch(
      /^«a\.heic» er et HEIC-bilde/,
    );
    expect(errorText({ code: 'image-format', params: { kind: 'odd' } })).toBe(errors['image-format']);
  });

  it('has the sentence of an edit where it has none of its own, and says so where nobody has written one', () => {
    expect(errorText({ code: 'unknown-id', params: { id: 'x' } })).toBe('«x» finnes ikke.');
    expect(errorText({ code: 'not-held' })).toBe(errors['not-held']);
    expect(errorText({ code: 'constructor' })).toBe(errors.unexpected);
  });

  it('needs no parameter for an error that may come without one', () => {
    const bare = Object.entries(errors).filter(([code, text]) => !code.includes('_') && text.includes('{'));
    expect(bare).toEqual([]);
  });

  it('keeps the English of programs out of the Norwegian sentences', () => {
    for (const language of ['nb', 'nn'] as const) {
      for (const [code, text] of Object.entries(textsIn(language).errors)) {
        expect(text.replace(/\{\w+\}/g, ''), code).not.toMatch(
          /\b(workspace|entry|folder|file|deck|slide|id)\b/i,
        );
      }
    }
  });
});
