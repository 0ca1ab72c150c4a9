/** What the host says to people. */
import type { ExplainedIn } from '../../core/operations';
import type { Sentence } from '../contract';

const s = (nb: string, nn: string, en: string): Readonly<Record<ExplainedIn, string>> => ({ nb, nn, en });

/** Refusals of the host itself; those of operations have sentences of their own. */
export const hostSentences = {
  'read-only': s(
    'Kommisjonen er åpen i et annet program på denne maskinen, så her kan den bare leses.',
    'Kommisjonen er open i eit anna program på denne maskina, så her kan han berre lesast.',
    'The commission is open in another program on this machine, so here it can only be read.',
  ),
  conflict: s(
    'Det samme ble nettopp endret i et annet vindu eller program.',
    'Det same vart nettopp endra i eit anna vindauge eller program.',
    'The same was just changed in another window or program.',
  ),
  'too-old': s(
    'Vinduet har ikke fått med seg de siste endringene. Prøv igjen.',
    'Vindauget har ikkje fått med seg dei siste endringane. Prøv igjen.',
    'The window has missed the latest edits. Try again.',
  ),
  'locked-file': s(
    'Deler av {file} kan ikke leses og ville gått tapt ved lagring. Rett filen først.',
    'Delar av {file} kan ikkje lesast og ville gått tapt ved lagring. Rett fila først.',
    'Parts of {file} cannot be read and would be lost by saving. Mend the file first.',
  ),
  'undo-conflict': s(
    'Kan ikke angre: det samme er endret etterpå i et annet vindu eller program.',
    'Kan ikkje angre: det same er endra etterpå i eit anna vindauge eller program.',
    'Cannot undo: the same was changed afterwards in another window or program.',
  ),
  'nothing-to-undo': s('Det er ingenting å angre.', 'Det er ingenting å angre.', 'There is nothing to undo.'),
  'nothing-to-redo': s(
    'Det er ingenting å gjøre om.',
    'Det er ingenting å gjere om.',
    'There is nothing to redo.',
  ),
  closed: s('Kommisjonen er lukket.', 'Kommisjonen er lukka.', 'The commission is closed.'),
} as const;

export type HostSentence = keyof typeof hostSentences;

const where = {
  'no-room': s('Disken er full.', 'Disken er full.', 'The disk is full.'),
  'no-access': s(
    'Vi får ikke lagret i mappen.',
    'Vi får ikkje lagra i mappa.',
    'We cannot save in the folder.',
  ),
  'no-folder': s('Mappen er borte.', 'Mappa er borte.', 'The folder is gone.'),
  'file-broken': s(
    '{files} kan ikke leses, så vi lagrer ikke over.',
    '{files} kan ikkje lesast, så vi lagrar ikkje over.',
    '{files} cannot be read, so we do not save over it.',
  ),
  unknown: s('Vi får ikke lagret i mappen.', 'Vi får ikkje lagra i mappa.', 'We cannot save in the folder.'),
} as const;

const safety = {
  safe: s(
    'Endringene er trygge på denne maskinen.',
    'Endringane er trygge på denne maskina.',
    'The changes are safe on this machine.',
  ),
  unsafe: s(
    'Endringene finnes bare i dette vinduet. Ikke lukk det.',
    'Endringane finst berre i dette vindauget. Ikkje lukk det.',
    'The changes exist in this window only. Do not close it.',
  ),
} as const;

export function filled(sentence: string, params: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
}

/** In each language. */
export function sentenceOf(make: (language: ExplainedIn) => string): Sentence {
  return { nb: make('nb'), nn: make('nn'), en: make('en') };
}

/** «Vi får ikke lagret i mappen. Endringene er trygge på denne maskinen.» */
export function unsavedSentence(
  reason: keyof typeof where,
  safe: boolean,
  files: readonly string[],
): Sentence {
  return sentenceOf((language) => {
    const first = filled(where[reason][language], { files: files.join(', ') });
    return `${first} ${safety[safe ? 'safe' : 'unsafe'][language]}`;
  });
}
