import { words } from './words';

export const searchWords = words({
  nb: {
    title: 'Søk',
    placeholder: 'Søk etter lysbilder, fakta og kommandoer',
    results: 'Treff',
    nothing: 'Ingen treff på «{{query}}». Prøv færre eller andre ord.',
    command: 'Kommando',
    slide: 'Lysbilde {{number}} · {{deck}}',
    deck: 'Presentasjon',
  },
  nn: {
    title: 'Søk',
    placeholder: 'Søk etter lysbilete, fakta og kommandoar',
    results: 'Treff',
    nothing: 'Ingen treff på «{{query}}». Prøv færre eller andre ord.',
    command: 'Kommando',
    slide: 'Lysbilete {{number}} · {{deck}}',
    deck: 'Presentasjon',
  },
  en: {
    title: 'Search',
    placeholder: 'Search slides, facts and commands',
    results: 'Hits',
    nothing: 'No hits for «{{query}}». Try fewer or other words.',
    command: 'Command',
    slide: 'Slide {{number}} · {{deck}}',
    deck: 'Presentation',
  },
});
