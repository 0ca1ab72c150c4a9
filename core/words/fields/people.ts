/** Words for people and meetings. */
import { type FormWords, f } from '../text';

export const peopleWords: FormWords = {
  name: f(['Navn', 'Namn', 'Name']),
  title: f(['Tittel', 'Tittel', 'Title'], {
    help: [
      'Med liten forbokstav: «kommunedirektør».',
      'Med liten forbokstav: «kommunedirektør».',
      'With a small letter: «municipal director».',
    ],
  }),
  organisation: f(['Organisasjon', 'Organisasjon', 'Organisation']),
  place: f(['Sted', 'Stad', 'Place']),
  portrait: f(['Portrett', 'Portrett', 'Portrait']),
  membership: f(['Verv', 'Verv', 'Role'], {
    help: [
      'Rollen i kommisjonen. Andre som er nevnt, har ingen.',
      'Rolla i kommisjonen. Andre som er nemnde, har inga.',
      'The role in the commission. Others who are named have none.',
    ],
    options: {
      chair: ['Leder', 'Leiar', 'Chair'],
      deputy: ['Nestleder', 'Nestleiar', 'Deputy chair'],
      member: ['Medlem', 'Medlem', 'Member'],
      secretariat: ['Sekretariat', 'Sekretariat', 'Secretariat'],
    },
  }),
  email: f(['E-post', 'E-post', 'E-mail']),
  phone: f(['Telefon', 'Telefon', 'Telephone']),
};

export const meetingsWords: FormWords = {
  when: f(['Dato', 'Dato', 'Date']),
  'when.start': f(['Første dag', 'Første dag', 'First day']),
  'when.end': f(['Siste dag', 'Siste dag', 'Last day'], {
    help: [
      'Bare når møtet går over flere dager.',
      'Berre når møtet går over fleire dagar.',
      'Only when the meeting lasts for several days.',
    ],
  }),
  year: f(['År', 'År', 'Year'], {
    help: [
      'For et møte som ikke har fått dato.',
      'For eit møte som ikkje har fått dato.',
      'For a meeting that has no date yet.',
    ],
  }),
  places: f(['Sted', 'Stad', 'Place'], {
    help: [
      'Skriv flere når stedet ikke er bestemt.',
      'Skriv fleire når staden ikkje er avgjord.',
      'Write several while the place is undecided.',
    ],
    each: ['sted', 'stad', 'place'],
  }),
  what: f(['Hva møtet gjelder', 'Kva møtet gjeld', 'What it is about']),
};
