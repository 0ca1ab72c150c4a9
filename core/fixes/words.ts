/** What the buttons beside findings say. */
import { type Words, w } from '../words';

export const fixLabels = {
  'remove-slide': w('Fjern lysbildet', 'Fjern lysbiletet', 'Remove the slide'),
  'drop-reference': w(
    'Fjern henvisningen til det som ikke finnes',
    'Fjern tilvisinga til det som ikkje finst',
    'Remove the reference to what does not exist',
  ),
  'add-sources': w(
    'Legg til lysbildet «Kilder og bilder»',
    'Legg til lysbiletet «Kjelder og bilete»',
    'Add the slide with sources and images',
  ),
  'show-sources': w(
    'Vis lysbildet «Kilder og bilder»',
    'Vis lysbiletet «Kjelder og bilete»',
    'Show the slide with sources and images',
  ),
  hold: w('Frys presentasjonen', 'Frys presentasjonen', 'Hold the presentation'),
  'remove-section': w('Fjern delen', 'Fjern delen', 'Remove the section'),
  'number-section': w(
    'Gi delen et eget navn',
    'Gje delen eit eige namn',
    'Give the section a name of its own',
  ),
  'gather-section': w('Saml delen', 'Saml delen', 'Gather the section'),
  'join-section': w(
    'Flytt lysbildet til delen foran',
    'Flytt lysbiletet til delen framfor',
    'Move the slide to the section before',
  ),
  'usual-look': w('Bruk vårt vanlige utseende', 'Bruk den vanlege utsjånaden', 'Use the usual look'),
  'deck-title': w('Bruk navnet på kommisjonen', 'Bruk namnet på kommisjonen', 'Use the commission’s name'),
  tidy: w('Rydd teksten', 'Rydd teksten', 'Tidy the text'),
  'reset-quotation': w('Vis sitatet ordrett', 'Vis sitatet ordrett', 'Show the quotation word for word'),
  'focus-inside': w(
    'Flytt fokuspunktet inn i bildet',
    'Flytt fokuspunktet inn i biletet',
    'Move the focus point into the picture',
  ),
  'turn-days': w('Bytt om første og siste dag', 'Byt om første og siste dag', 'Swap first and last day'),
} as const satisfies Record<string, Words>;

/** Where there is no edit, the button leads to the place. */
export const goLabels = {
  field: w('Gå til «{field}»', 'Gå til «{field}»', 'Go to «{field}»'),
  fact: w('Gå til opplysningen', 'Gå til opplysninga', 'Go to the fact'),
  image: w('Gå til bildet', 'Gå til biletet', 'Go to the image'),
  slide: w('Gå til lysbildet', 'Gå til lysbiletet', 'Go to the slide'),
  deck: w('Gå til presentasjonen', 'Gå til presentasjonen', 'Go to the presentation'),
  commission: w('Gå til kommisjonen', 'Gå til kommisjonen', 'Go to the commission'),
} as const satisfies Record<string, Words>;
