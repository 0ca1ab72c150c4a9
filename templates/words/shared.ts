/** Words that many templates use, said the same everywhere. */
import { f } from '../../core/words';

export const heading = f(['Overskrift', 'Overskrift', 'Heading']);
export const ownHeading = f(['Overskrift', 'Overskrift', 'Heading'], {
  help: [
    'Tomt: malen gir overskriften.',
    'Tomt: malen gjev overskrifta.',
    'Empty: the template gives the heading.',
  ],
});
export const image = f(['Bilde', 'Bilete', 'Image']);
export const lead = f(['Ingress', 'Ingress', 'Lead']);
export const sharedText = f(['Tekst fra Fakta', 'Tekst frå Fakta', 'Text from the facts'], {
  help: ['I stedet for å skrive den her.', 'I staden for å skrive han her.', 'Instead of writing it here.'],
});
export const points = {
  points: f(['Punkter', 'Punkt', 'Points'], { each: ['punkt', 'punkt', 'point'] }),
  'points.text': f(['Punkt', 'Punkt', 'Point']),
  'points.points': f(['Underpunkter', 'Underpunkt', 'Sub-points'], {
    each: ['underpunkt', 'underpunkt', 'sub-point'],
  }),
};
export const mandatePoints = f(['Punkter', 'Punkt', 'Points'], { each: ['punkt', 'punkt', 'point'] });
