/** Written standards and plain language. */
import type { Language } from '../../formats/language';
import { defineRule } from '../rule';
import { clip, isQuotation, isReference, type SeenText } from '../walk';

/**
 * Words that stand in one written standard of Norwegian only (Bokmålsordboka, Nynorskordboka). Words that both allow,
 * like «også», «veg» or «heil», are left out, and so are those that are a name or another word in the other.
 */
const bokmaal = wordSet(
  `ikke jeg fra mer hvordan hva hvem hvorfor hvilke hvilken hvilket noe noen kommunene fylkeskommunene oppgaver oppgavene
  tjenester tjenestene mye ifølge gjøre være ønsker statlig statlige offentlig offentlige særlig flere ble mens hun uker
  anbefaler mennesker innbyggerne`,
);
const nynorsk = wordSet(
  `ikkje eg frå meir korleis kva kven kvifor noko nokon nokre kommunane fylkeskommunane oppgåve oppgåver oppgåvene
  tenester tenestene mykje ifølgje gjere vere ønskjer statleg statlege offentleg offentlege særleg fleire vart medan dei
  eit ein berre sjølv veker tilrår innbyggjarane difor innan`,
);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

const telling: Partial<Record<Language, { other: ReadonlySet<string>; name: string }>> = {
  nb: { other: nynorsk, name: 'nynorsk' },
  nn: { other: bokmaal, name: 'bokmål' },
};

function own(text: SeenText): boolean {
  return !isQuotation(text) && !isReference(text.role) && text.role !== 'attribution';
}

/** Språklova § 13: a deck has one declared written standard. Quotations, names and sources keep their own. */
export const maalform = defineRule({
  id: 'maalform',
  level: 'tip',
  scope: 'slide',
  basis: 'Språklova § 13',
  find(ctx, report) {
    for (const on of ctx.seen) {
      const found = new Set<string>();
      let node: string | undefined;
      let name = '';
      for (const text of on.texts) {
        if (!own(text)) continue;
        for (const p of text.paragraphs) {
          for (const run of p.runs) {
            const standard = telling[run.lang];
            if (!standard) continue;
            for (const word of run.text.match(/(?<![\p{L}-])\p{L}+(?![\p{L}-])/gu) ?? []) {
              // A capital is a name or begins a sentence; there only what begins the text is sure to be no name.
              const lower = run.text.startsWith(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word;
              if (!standard.other.has(lower)) continue;
              found.add(word);
              node ??= text.node.id;
              name = standard.name;
            }
          }
        }
      }
      if (found.size === 0) continue;
      const words = [...found].slice(0, 5).join(', ');
      report({
        on,
        node,
        message: `There is ${name} in the text: ${words}.`,
        hint: 'Keep to one standard, or mark what is a quotation.',
        params: { words, standard: name },
      });
    }
  },
});

const mostWords = 25;

/** Sentences of a text; abbreviations do not end one, because no capital follows. */
function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?…:]["»”]?)\s+(?=["«“–]?\s?\p{Lu})|\n|;/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Språklova § 9: clear, correct and fit for those who read it. A sentence over 25 words is not heard to its end. */
export const klarspraak = defineRule({
  id: 'klarspraak',
  level: 'tip',
  scope: 'slide',
  basis: 'Språklova § 9',
  find(ctx, report) {
    for (const on of ctx.seen) {
      const long: { text: SeenText; sentence: string; count: number }[] = [];
      for (const text of on.texts) {
        if (!own(text) || text.offPage) continue;
        for (const words of text.words) {
          if (words.length < 2 * mostWords) continue;
          for (const sentence of sentences(words)) {
            const count = sentence.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
            if (count > mostWords) long.push({ text, sentence, count });
          }
        }
      }
      const first = long[0];
      if (!first) continue;
      report({
        on,
        node: first.text.node.id,
        message: `${long.length === 1 ? 'A sentence has' : `${long.length} sentences have over ${mostWords} words; the first has`} ${first.count} words: «${clip(first.sentence)}».`,
        hint: 'Share it between two sentences.',
        params: { count: long.length, words: first.count },
      });
    }
  },
});
