/** Words for the mandate and the work with it. */
import { type FormWords, f } from '../text';

export const reportsWords: FormWords = {
  name: f(['Navn', 'Namn', 'Name'], {
    help: [
      'Det den kalles til daglig: «NOU I».',
      'Det ho blir kalla til dagleg: «NOU I».',
      'What it is called day to day: «NOU I».',
    ],
  }),
  title: f(['Tittel', 'Tittel', 'Title'], {
    help: ['Når den har fått en.', 'Når ho har fått ein.', 'When it has been given one.'],
  }),
  due: f(['Frist', 'Frist', 'Due'], {
    help: ['År, måned eller dag.', 'År, månad eller dag.', 'Year, month or day.'],
  }),
  delivered: f(['Overlevert', 'Overlevert', 'Delivered']),
  by: f(['Fra', 'Frå', 'From'], {
    help: ['Utvalget som leverer.', 'Utvalet som leverer.', 'The body that delivers it.'],
  }),
  url: f(['Nettadresse', 'Nettadresse', 'Web address']),
};

export const mandateWords: FormWords = {
  heading: f(['Overskrift', 'Overskrift', 'Heading']),
  text: f(['Oppgaven', 'Oppgåva', 'The task']),
  short: f(['Kort form', 'Kort form', 'Short form'], {
    help: [
      'Brukes når det er lite plass.',
      'Blir brukt når det er lite plass.',
      'Used where there is little room.',
    ],
  }),
};

export const interpretationWords: FormWords = {
  text: f(['Slik forstår vi det', 'Slik forstår vi det', 'How we read it']),
};

export const instrumentsWords: FormWords = {
  text: f(['Virkemiddel', 'Verkemiddel', 'Instrument']),
  category: f(['Gruppe', 'Gruppe', 'Group'], {
    help: ['«Juridiske virkemidler».', '«Juridiske verkemiddel».', '«Legal instruments».'],
  }),
  report: f(['Utredning som behandler det', 'Utgreiing som behandlar det', 'Report that treats it']),
};

export const topicsWords: FormWords = {
  text: f(['Tema', 'Tema', 'Topic']),
  against: f(['Motsatt side', 'Motsett side', 'The other side'], {
    help: [
      'Når to begreper står mot hverandre.',
      'Når to omgrep står mot kvarandre.',
      'Where two terms face each other.',
    ],
  }),
  points: f(['Punkter', 'Punkt', 'Points'], { each: ['punkt', 'punkt', 'point'] }),
};

export const seriesWords: FormWords = {
  name: f(['Navn', 'Namn', 'Name']),
  body: f(['Utvalg', 'Utval', 'Body'], {
    help: ['Hvem som anbefaler.', 'Kven som rår til.', 'Who recommends.'],
  }),
  report: f(['Utredning', 'Utgreiing', 'Report']),
  each: f(['Hva hver av dem kalles', 'Kva kvar av dei heiter', 'What each is called'], {
    help: ['«Tiltak».', '«Tiltak».', '«Measure».'],
  }),
};

export const recommendationsWords: FormWords = {
  heading: f(['Overskrift', 'Overskrift', 'Heading']),
  series: f(['Rekke', 'Rekkje', 'Series']),
  points: f(['Punkter', 'Punkt', 'Points'], { each: ['punkt', 'punkt', 'point'] }),
  'points.text': f(['Anbefaling', 'Tilråding', 'Recommendation']),
  'points.by': f(['Hvem som står bak', 'Kven som står bak', 'Who stands behind it'], {
    help: ['Ingenting når alle er enige.', 'Ingenting når alle er samde.', 'Nothing when all agree.'],
    options: {
      majority: ['Flertallet', 'Fleirtalet', 'The majority'],
      minority: ['Mindretallet', 'Mindretalet', 'The minority'],
    },
  }),
};

export const illustrationsWords: FormWords = {
  title: f(['Tittel', 'Tittel', 'Title']),
  image: f(['Tegning', 'Teikning', 'Drawing']),
  bubbles: f(['Snakkebobler', 'Snakkebobler', 'Speech bubbles'], {
    each: ['snakkeboble', 'snakkeboble', 'speech bubble'],
  }),
};

export const textsWords: FormWords = {
  heading: f(['Overskrift', 'Overskrift', 'Heading']),
  lead: f(['Ingress', 'Ingress', 'Lead'], {
    help: [
      'En setning eller to før punktene.',
      'Ei setning eller to før punkta.',
      'A sentence or two before the points.',
    ],
  }),
  points: f(['Punkter', 'Punkt', 'Points'], { each: ['punkt', 'punkt', 'point'] }),
  'points.text': f(['Punkt', 'Punkt', 'Point']),
  'points.points': f(['Underpunkter', 'Underpunkt', 'Sub-points'], {
    each: ['underpunkt', 'underpunkt', 'sub-point'],
  }),
};
