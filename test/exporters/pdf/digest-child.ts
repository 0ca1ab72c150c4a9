/** Prints the digest of the good deck as PDF, to be run in other time zones and locales. */
import { createHash } from 'node:crypto';
import { goodDeck } from './decks';
import { pdfOf } from './plain';

pdfOf(goodDeck()).then((bytes) => process.stdout.write(createHash('sha256').update(bytes).digest('hex')));
