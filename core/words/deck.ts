/** Words for the fields of presentations, sections, slides, and the commission itself. */
import { commonWords } from './fields/common';
import { type FormWords, f, helpIn, labelIn, optionIn, type WordLanguage } from './text';

const languageNames = {
  nb: ['Bokmål', 'Bokmål', 'Bokmål'],
  nn: ['Nynorsk', 'Nynorsk', 'Nynorsk'],
  se: ['Nordsamisk', 'Nordsamisk', 'Northern Sámi'],
  en: ['Engelsk', 'Engelsk', 'English'],
} as const;

export const deckForm: FormWords = {
  title: f(['Tittel', 'Tittel', 'Title'], {
    help: [
      'Navnet på presentasjonen, i listen og i filens egenskaper.',
      'Namnet på presentasjonen, i lista og i eigenskapane til fila.',
      'The name of the presentation, in the list and in the file’s properties.',
    ],
  }),
  event: f(['Arrangement', 'Arrangement', 'Event']),
  'event.name': f(['Navnet på arrangementet', 'Namnet på arrangementet', 'Name of the event']),
  'event.occasion': f(['Linje på forsiden', 'Linje på framsida', 'Line on the cover'], {
    help: [
      'Som i en setning: «Innlegg for økonomiforum».',
      'Som i ei setning: «Innlegg for økonomiforum».',
      'As in a sentence: «Talk for the economy forum».',
    ],
  }),
  'event.place': f(['Sted', 'Stad', 'Place']),
  date: f(['Dato', 'Dato', 'Date'], {
    help: [
      'Dagen den vises. Fakta vises slik de er den dagen.',
      'Dagen han blir vist. Fakta blir viste slik dei er den dagen.',
      'The day it is shown. Facts are shown as they are on that day.',
    ],
  }),
  speaker: f(['Taler', 'Talar', 'Speaker']),
  'speaker.person': f(['Person fra Fakta', 'Person frå Fakta', 'Person from the facts'], {
    help: ['Da følger navn og tittel med.', 'Då følgjer namn og tittel med.', 'Name and title then follow.'],
  }),
  'speaker.name': f(['Talerens navn', 'Namnet på talaren', 'Name of the speaker']),
  'speaker.title': f(['Talerens tittel', 'Tittelen på talaren', 'Title of the speaker']),
  language: f(['Språk', 'Språk', 'Language'], { options: languageNames }),
  page: f(['Sideformat', 'Sideformat', 'Slide size'], {
    options: {
      '16:9': ['Bredformat (16:9)', 'Breiformat (16:9)', 'Widescreen (16:9)'],
      '4:3': ['Standard (4:3)', 'Standard (4:3)', 'Standard (4:3)'],
    },
  }),
  theme: f(['Utseende', 'Utsjånad', 'Look']),
  held: f(['Frosset', 'Frose', 'Held'], {
    help: [
      'Presentasjonen beholder fakta slik de var da den ble vist.',
      'Presentasjonen beheld fakta slik dei var då han vart vist.',
      'The presentation keeps the facts as they were when it was shown.',
    ],
  }),
  sections: f(['Deler', 'Delar', 'Sections'], { each: ['del', 'del', 'section'] }),
  'sections.title': f(['Navn på delen', 'Namn på delen', 'Name of the section']),
  slides: f(['Lysbilder', 'Lysbilete', 'Slides'], { each: ['lysbilde', 'lysbilete', 'slide'] }),
};

export const slideForm: FormWords = {
  template: f(['Mal', 'Mal', 'Template']),
  section: f(['Del', 'Del', 'Section']),
  title: f(['Egen tittel', 'Eigen tittel', 'Own title'], {
    help: [
      'I stedet for tittelen malen gir.',
      'I staden for tittelen malen gjev.',
      'Instead of the title that the template gives.',
    ],
  }),
  notes: f(['Notater', 'Notat', 'Notes'], {
    help: [
      'Det du vil si. Vises bare for deg.',
      'Det du vil seie. Blir berre vist for deg.',
      'What you want to say. Shown to you only.',
    ],
  }),
  hidden: f(['Skjult', 'Skjult', 'Hidden'], {
    help: [
      'Blir med i filen, men vises ikke.',
      'Blir med i fila, men blir ikkje vist.',
      'Stays in the file and is not shown.',
    ],
  }),
  deviations: f(['Bare her', 'Berre her', 'Only here'], {
    help: [
      'Verdier som er endret bare på dette lysbildet.',
      'Verdiar som er endra berre på dette lysbiletet.',
      'Values that are changed on this slide only.',
    ],
  }),
};

/** A source is filled in alike wherever one stands. */
const sourceParts = Object.entries(commonWords).filter(([path]) => path.startsWith('source.'));

export const commissionForm: FormWords = {
  ...Object.fromEntries(sourceParts),
  ...Object.fromEntries(sourceParts.map(([path, words]) => [`appointed.${path}`, words])),
  name: f(['Navn', 'Namn', 'Name']),
  language: f(['Språk', 'Språk', 'Language'], {
    help: [
      'Språket kommisjonen vanligvis skriver på.',
      'Språket kommisjonen vanlegvis skriv på.',
      'The language that the commission usually writes in.',
    ],
    options: languageNames,
  }),
  about: f(['Om kommisjonen', 'Om kommisjonen', 'About the commission']),
  appointed: f(['Oppnevning', 'Oppnemning', 'Appointment']),
  'appointed.date': f(['Oppnevnt', 'Oppnemnd', 'Appointed on']),
  'appointed.how': f(['Hvordan', 'Korleis', 'How'], {
    help: ['«ved kongelig resolusjon».', '«ved kongeleg resolusjon».', '«by royal decree».'],
  }),
  'appointed.source': f(['Kilde', 'Kjelde', 'Source']),
  contact: f(['Kontakt', 'Kontakt', 'Contact']),
  'contact.name': f(['Kontaktens navn', 'Namnet på kontakten', 'Name of the contact']),
  'contact.email': f(['E-post', 'E-post', 'E-mail']),
  'contact.phone': f(['Telefon', 'Telefon', 'Telephone']),
  'contact.web': f(['Nettsted', 'Nettstad', 'Web site']),
  theme: f(['Utseende', 'Utsjånad', 'Look']),
  coverImage: f(['Bilde på forsider', 'Bilete på framsider', 'Picture on covers'], {
    help: [
      'Brukes der presentasjonen ikke har valgt et eget.',
      'Blir brukt der presentasjonen ikkje har valt eit eige.',
      'Used where the presentation has chosen none of its own.',
    ],
  }),
  source: f(['Kilde', 'Kjelde', 'Source']),
};

const forms = { deck: deckForm, slide: slideForm, commission: commissionForm } as const;

/** The forms that are not about facts. */
export type OwnForm = keyof typeof forms;

/** @param path «speaker.person» */
export function ownFieldLabel(form: OwnForm, path: string, lang: WordLanguage): string {
  return labelIn(forms[form], path, lang);
}

export function ownFieldHelp(form: OwnForm, path: string, lang: WordLanguage): string | undefined {
  return helpIn(forms[form], path, lang);
}

export function ownOptionLabel(form: OwnForm, path: string, option: string, lang: WordLanguage): string {
  return optionIn(forms[form], path, option, lang);
}
