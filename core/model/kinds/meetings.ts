import { day, list, object, optional, str, text } from '../field';
import { defineKind } from '../kind';
import { timed } from '../time';

/** One meeting is in a handful of places at most. */
export const mostPlaces = 10;

/** A meeting as data, never as text: days, places that may still be open, and what it is for. */
export const meetings = defineKind(
  'meetings',
  'what',
  {
    when: optional(timed(object({ start: day(), end: optional(day()) }))),
    /** For a meeting without a date: the year it is planned in. */
    year: optional(str()),
    /** More than one is a choice not yet made: «Kristiansand eller Innlandet». */
    places: optional(timed(list(str(), mostPlaces))),
    what: optional(timed(text())),
    /** Its unique name in the calendar it came from: by it a later edition of the same meeting is known. */
    uid: optional(str()),
  },
  {
    when: [
      {
        id: 'date',
        part: 'start',
        whole: true,
        instead: 'year',
        headings:
          'dato|datoar|datoer|dag|når|start|startdato|fra|fra dato|frå dato|fra og med|fra dag|fom|f.o.m.|beaivi|date|day|when|start date|from',
        // «Møte» is what it is about where there are days beside it.
        otherwise: 'møte|meeting',
      },
      {
        id: 'end',
        part: 'end',
        headings: 'slutt|sluttdato|til|til dato|til og med|tom|t.o.m.|end|end date|to|until',
      },
      { id: 'time', onlyRead: true, headings: 'tid|klokkeslett|kl|kl.|tidspunkt|time|hours' },
    ],
    // It stands in the column of the date.
    year: 'none',
    uid: 'none',
    places: {
      id: 'place',
      either: true,
      headings: 'sted|stad|hvor|kor|lokale|lokasjon|báiki|place|where|venue|location',
    },
    what: {
      headings:
        'tema|hva|kva|sak|saker|innhold|innhald|formål|type|tittel|emne|merknad|møte|topic|what|subject|title|meeting|summary',
    },
  },
);
