/** Words that the exporter itself puts into a package: names in the selection pane, layouts, prompts. */
import type { LayoutRole } from '../../core/scene/theme';
import type { Role } from '../../core/scene/types';

/** What an object is called in PowerPoint's selection pane, before its number. */
export const roleNames: Readonly<Record<Role, string>> = {
  title: 'Tittel',
  subtitle: 'Undertittel',
  kicker: 'Overlinje',
  body: 'Innhold',
  quote: 'Sitat',
  attribution: 'Sitatkilde',
  label: 'Etikett',
  figure: 'Tall',
  caption: 'Bildetekst',
  credit: 'Kreditering',
  source: 'Kilde',
  footer: 'Bunntekst',
  number: 'Lysbildenummer',
  image: 'Bilde',
  portrait: 'Portrett',
  decoration: 'Pynt',
  table: 'Tabell',
  chart: 'Diagram',
};

export const layoutNames: Readonly<Record<LayoutRole, string>> = {
  cover: 'Forside',
  section: 'Del',
  content: 'Innhold',
  twoContent: 'To innholdsdeler',
  titleOnly: 'Bare tittel',
  quote: 'Sitat',
  split: 'Delt',
  image: 'Bilde',
  closing: 'Avslutning',
};

export const prompts = {
  title: 'Skriv en tittel',
  subTitle: 'Skriv en undertittel',
  body: 'Skriv tekst',
  picture: 'Sett inn et bilde',
  footer: 'Bunntekst',
  levels: ['Andre nivå', 'Tredje nivå', 'Fjerde nivå', 'Femte nivå'],
} as const;
