import { choice, optional, str, text } from '../field';
import { defineKind, ref } from '../kind';
import { timed } from '../time';
import { images } from './images';

/** Everyone who is named: members, secretariat, speakers, people quoted. Membership is a role with periods. */
export const people = defineKind(
  'people',
  'name',
  {
    name: str(),
    title: optional(timed(text())),
    organisation: optional(timed(text())),
    place: optional(timed(str())),
    portrait: optional(ref(images)),
    membership: optional(timed(choice('chair', 'deputy', 'member', 'secretariat'))),
    email: optional(str()),
    phone: optional(str()),
    /** Its unique name in the address book it came from: by it a later edition of the same card is known. */
    uid: optional(str()),
  },
  {
    name: [
      { headings: 'navn|namn|fullt navn|fullt namn|fulltnavn|medlem|namma|name|full name|member' },
      { id: 'first', onlyRead: true, headings: 'fornavn|fornamn|ovdanamma|first name|given name|firstname' },
      {
        id: 'last',
        onlyRead: true,
        headings: 'etternavn|etternamn|goargu|last name|surname|family name|lastname',
      },
    ],
    title: {
      headings: 'tittel|stilling|yrke|stillingstittel|virgi|title|position|job title|occupation',
    },
    organisation: {
      headings:
        'organisasjon|virksomhet|verksemd|arbeidsgiver|arbeidsgjevar|arbeidssted|arbeidsstad|etat|firma|organisašuvdna|organisation|organization|employer|company',
    },
    place: {
      headings: 'sted|stad|bosted|bustad|hjemsted|heimstad|kommune|by|báiki|place|home|municipality|city',
    },
    portrait: 'none',
    membership: {
      id: 'role',
      headings: 'rolle|verv|funksjon|rolle i kommisjonen|doaibma|role',
    },
    email: {
      unseen: true,
      fits: /^[^\s@]+@(?=[^\s@]+\.[^\s@])[^\s@]+$/,
      headings: 'e-post|epost|e-postadresse|epostadresse|mail|e-mail|email|e-mail address|e-poasta',
    },
    phone: {
      unseen: true,
      fits: /\d(?:\s*\d){4}/,
      headings: 'telefon|tlf|tlf.|mobil|mobiltelefon|telefonnummer|phone|telephone|mobile',
    },
    uid: 'none',
  },
);
