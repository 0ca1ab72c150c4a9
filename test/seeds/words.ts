/** What the made-up commissions are made of. */
export const firstNames = [
  'Kari',
  'Ole',
  'Áile Máret',
  'Bjørg',
  'Nils Ásllat',
  'Ingunn',
  'Per-Kristian',
  'Anne-Grete',
  'Máret Ánne',
  'Jan',
  'Ragnhild Elisabeth',
  'Øyvind',
  'Åse Marie',
  'Piera',
  'Abid',
  'Fatima Zahra',
  'Kjell-Børge',
  'Elle Márjá',
];

export const lastNames = [
  'Nordmann',
  'Hætta',
  'Gaup Eira',
  'Strøm-Erichsen',
  'Grønningsæter Pedersen',
  'Ås',
  'Foss Aasmundstad',
  'Ráijá Sara',
  'Ó Conchobhair',
  'Thorbjørnsrud',
  'Wilhelmsen Trøen',
  'Bongo',
  'Li',
  'Skjærvø-Šimić',
  'von Krogh',
];

export const titles = [
  'professor',
  'ordfører',
  'kommunedirektør',
  'leder i Sametingets plenum',
  'pasient- og brukerombud/sosial- og eldreombud',
  'ekspedisjonssjef i Kommunal- og distriktsdepartementets kommuneavdeling',
  'avdelingsdirektør for helse- og omsorgstjenester i Statsforvalteren i Trøndelag',
  'professor i offentlig økonomi ved Norges teknisk-naturvitenskapelige universitet',
];

export const longTitles = titles.filter((title) => title.length > 40);

export const places = [
  'Oslo',
  'Kárášjohka – Karasjok',
  'Bodø',
  'Kristiansand',
  'Innlandet',
  'Longyearbyen',
  'Ås',
];

export const sentences = [
  'Kommunene skal ha frihet til å prioritere mellom oppgavene sine',
  'Staten bør styre mindre gjennom øremerkede tilskudd og mer gjennom rammer',
  'Innbyggerne merker forskjell når tjenestene henger sammen',
  'Rekruttering av helsepersonell er den største utfordringen de neste tjue årene',
  'Samisk språk og kultur skal ivaretas i alle tjenester som gis til samiske innbyggere',
  'Dokumentasjonskravene bør gjennomgås før nye innføres',
  'En kommune med 800 innbyggere har de samme pliktene som en med 700 000',
  'Det er ikke mer penger som trengs, men mer for pengene',
];

export const areas = [
  'Beredskapskommisjonen',
  'Klimatilpasningsutvalget',
  'Utvalget for desentralisert høyere utdanning',
  'Sannhets- og forsoningskommisjonen for fornorskingspolitikken og urett overfor samer, kvener og norskfinner',
  'Havbrukskommisjonen',
  'Boligkommisjonen',
];
