/** Five meetings from now on, as lines in a mail. */
import { dayIn, written } from './days';

export function meetings(): string {
  return [
    `${written(dayIn(20))}, Oslo: oppstartsmøte`,
    `${written(dayIn(55))} – Bodø`,
    `${written(dayIn(90))}, Kristiansand eller Hamar`,
    `• ${written(dayIn(130))}, Oslo: høringsmøte`,
    `${written(dayIn(170))} Tromsø`,
  ].join('\n');
}
