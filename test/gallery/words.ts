/** Text of every length and several languages for the gallery. */
export const short = {
  quote: 'Vi må tenke nytt',
  title: 'Tall',
};

export const names = [
  'Eivind Dale',
  'Lars-Erik Borge',
  'Camilla Dunsæd',
  'Helge Eide',
  'Jørgen Holten Jørgensen',
  'Monica Mæland',
  'Mette Nord',
  'Rita Ottervik',
  'Ivar Prestbakmo',
  'Heidi Merete Rudi',
  'Geir Røsvoll',
  'Signy Irene Vabo',
  'Anne-Grete Strøm-Erichsen',
  'Per-Kristian Foss Aasmundstad',
  'Inga Ráijá Sara',
  'Áile Máret Gaup Eira',
  'Bjørn Arild Gram',
  'Siri Åse Østby',
  'Nils Ole Oskal',
  'Kjersti Thorbjørnsrud',
  'Torbjørn Røe Isaksen',
  'Gunn Marit Helgesen',
  'Ole Ásllat Hætta',
  'Marianne Borgen',
  'Hallgeir H. Langeland',
  'Unni Wilhelmsen Dahl',
  'Knut Arild Hareide',
  'Randi Førland',
  'Sverre Diesen',
  'Ellen Inga O. Hætta',
  'Åshild Marie Grønningsæter Pedersen',
  'Jon Fredrik Baksaas',
  'Tone Wilhelmsen Trøen',
  'Abid Q. Raja',
  'Linda Hofstad Helleland',
  'Øystein Djupedal',
  'Maud Ingeborg Ås',
  'Ragnhild Mathisen',
  'Terje Søviknes',
  'Bente Kristin Mølmen',
];

export const titles = [
  'spesialrådgiver',
  'professor',
  'kommunedirektør',
  'områdedirektør',
  'forbundsleder',
  'administrerende direktør',
  'tidligere ordfører',
  'selvstendig næringsdrivende',
  'pasient- og brukerombud/sosial- og eldreombud',
];

export const longTitles = [
  'ekspedisjonssjef i Kommunal- og distriktsdepartementets kommuneavdeling',
  'avdelingsdirektør for helse- og omsorgstjenester i Statsforvalteren i Trøndelag',
  'fylkeskommunedirektør for samferdsel, næringsutvikling og kompetanse',
  'professor i offentlig økonomi ved Norges teknisk-naturvitenskapelige universitet',
];

export const quote34 =
  'Det er nødvendig at vi tenker nytt i den krevende situasjonen kommunesektoren står i, både når det gjelder økonomi og tilgang til arbeidskraft.';

export const quoteLong =
  'Kommunene er blitt satt til å foreta de upopulære prioriteringer som fellesskapet ellers har fraskrevet seg. Det er jevnlig vedtatt omfattende reformer… – vedtak som ville sprenge alle rimelige rammer om de skulle gjennomføres fullt ut. Det er imidlertid kommunene som har fått ansvaret for gjennomføringen, og gjennom stram styring av økonomien har man unngått utgiftseksplosjonen.';

export function many(words: number): string {
  const parts = quoteLong.split(' ');
  return Array.from({ length: words }, (_, i) => parts[i % parts.length]).join(' ');
}

export const compound = 'tilskuddsforvaltningsforskriftsendringsforslagshøringsuttalelse';
