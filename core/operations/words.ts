/** What an edit is refused with, in sentences. */
import type { Language } from '../formats/language';

/** Northern Sámi reads the Norwegian until a speaker has written it. */
export type ExplainedIn = Exclude<Language, 'se'>;

type Sentence = Readonly<Record<ExplainedIn, string>>;

const s = (nb: string, nn: string, en: string): Sentence => ({ nb, nn, en });

export const sentences = {
  'not-an-operation': s(
    'Endringen kan ikke leses.',
    'Endringa kan ikkje lesast.',
    'The edit cannot be read.',
  ),
  'unknown-id': s('«{id}» finnes ikke.', '«{id}» finst ikkje.', 'There is no «{id}».'),
  'id-taken': s(
    'Det finnes allerede noe med id-en «{id}».',
    'Det finst alt noko med id-en «{id}».',
    'The id «{id}» is taken.',
  ),
  'bad-id': s('«{id}» kan ikke være en id.', '«{id}» kan ikkje vere ein id.', '«{id}» cannot be an id.'),
  position: s('Plassen finnes ikke lenger.', 'Plassen finst ikkje lenger.', 'There is no such place.'),
  'not-settable': s(
    'Feltet «{field}» kan ikke endres på denne måten.',
    'Feltet «{field}» kan ikkje endrast på denne måten.',
    'The field «{field}» cannot be set like this.',
  ),
  value: s(
    'Feltet «{field}» kan ikke ha denne verdien.',
    'Feltet «{field}» kan ikkje ha denne verdien.',
    'The field «{field}» cannot have this value.',
  ),
  'too-many': s(
    'Det er ikke plass til flere enn {most}.',
    'Det er ikkje plass til fleire enn {most}.',
    'There is no room for more than {most}.',
  ),
  'say-which': s(
    'Si om opplysningen i «{field}» var feil, eller om den har endret seg.',
    'Sei om opplysninga i «{field}» var feil, eller om ho har endra seg.',
    'Say whether «{field}» was wrong or has changed.',
  ),
  reference: s(
    '«{id}» finnes ikke og kan ikke vises til.',
    '«{id}» finst ikkje og kan ikkje visast til.',
    '«{id}» does not exist and cannot be referred to.',
  ),
  used: s(
    '«{id}» er i bruk {count} steder: {places}.',
    '«{id}» er i bruk {count} stader: {places}.',
    '«{id}» is used in {count} places: {places}.',
  ),
  'period-reversed': s(
    'Perioden slutter før den begynner.',
    'Perioden sluttar før han byrjar.',
    'The period ends before it begins.',
  ),
  'period-overlap': s(
    'To verdier ville gjelde samtidig i «{field}».',
    'To verdiar ville gjelde samstundes i «{field}».',
    'Two values would hold at once in «{field}».',
  ),
  'meeting-reversed': s(
    'Møtet slutter før det begynner.',
    'Møtet sluttar før det byrjar.',
    'The meeting ends before it starts.',
  ),
  'asset-name': s(
    'Bildefilen kan ikke hete dette.',
    'Biletfila kan ikkje heite dette.',
    'The image file cannot be called this.',
  ),
  'focus-outside': s(
    'Fokuspunktet ligger utenfor bildet.',
    'Fokuspunktet ligg utanfor biletet.',
    'The focus point lies outside the picture.',
  ),
  'unknown-section': s(
    'Delen «{id}» finnes ikke, men har lysbilder.',
    'Delen «{id}» finst ikkje, men har lysbilete.',
    'There is no section «{id}», but slides stand in it.',
  ),
  'section-divided': s(
    'Lysbildene i delen «{id}» må stå samlet.',
    'Lysbileta i delen «{id}» må stå samla.',
    'The slides of the section «{id}» must stand together.',
  ),
  quotation: s(
    'Et sitat kan ikke endres på ett lysbilde.',
    'Eit sitat kan ikkje endrast på eitt lysbilete.',
    'A quotation cannot be changed on one slide.',
  ),
  'no-value-then': s(
    'Det gjelder ingen verdi i «{field}» den dagen.',
    'Det gjeld ingen verdi i «{field}» den dagen.',
    'No value of «{field}» holds on that day.',
  ),
  'say-when': s(
    'Si hvilken dag det gjelder; «{field}» har flere verdier.',
    'Sei kva dag det gjeld; «{field}» har fleire verdiar.',
    'Say which day; «{field}» has several values.',
  ),
  'not-timed': s(
    '«{field}» kan ikke endre seg over tid, bare rettes.',
    '«{field}» kan ikkje endre seg over tid, berre rettast.',
    '«{field}» cannot change in time; it can only be corrected.',
  ),
  'same-day': s(
    'Det gjelder allerede en verdi fra {date}. Rett den i stedet.',
    'Det gjeld alt ein verdi frå {date}. Rett han i staden.',
    'A value holds from {date} already. Correct that one.',
  ),
  'already-held': s(
    'Presentasjonen er alt frosset, med fakta fra {date}.',
    'Presentasjonen er alt frosen, med fakta frå {date}.',
    'The presentation is held already, with the facts of {date}.',
  ),
  'not-held': s(
    'Presentasjonen er ikke frosset.',
    'Presentasjonen er ikkje frosen.',
    'The presentation is not held.',
  ),
  'no-change': s('Verdien er den samme.', 'Verdien er den same.', 'The value is the same.'),
} as const satisfies Record<string, Sentence>;

/** The question that is put before something that was true is edited. */
export const wasItWrong: Sentence = s(
  'Var opplysningen feil, eller har den endret seg?',
  'Var opplysninga feil, eller har ho endra seg?',
  'Was this wrong, or has it changed?',
);
