/** A whole job: a made-up commission as its adviser has it, in mails and notes. */

export const name = 'Utvalget for framtidens bygdeskole';

export const members = `Medlemmer:
Ingrid Solheim (leder), rektor, Voss
Amund Ljosland, kommunedirektør, Bygland
Berit Nygård, professor, OsloMet
Cato Hammer, Utdanningsforbundet
Dagrun Vik, ordfører, Hitra
Eirik Stene, elevombud, Molde
Frøydis Bru, Foreldreutvalget
Gaute Lien, skoleeier, Tolga
Hanne Økland, Sametinget, Karasjok
Ivar Myhre, kommuneøkonom, Stange
Jorunn Fjell, lektor, Stryn
Knut Ødegård, pensjonist, Rana
Liv Sætre, KS
Magne Berge, fylkesdirektør, Vestland
Sekretariat:
Nina Holm (leder)
Odd Rise`;

export const meetings = `24.-25. mars 2026 Voss
2. juni Oslo
torsdag 24. til fredag 25. september 2026 Tolga
12.11.26 Karasjok
januar 2027 (avsluttende)`;

export const mandate = `Kartlegge utviklingen i skolestrukturen siden 2010.
Vurdere hva avstand betyr for elevene.
Foreslå modeller for samarbeid mellom kommuner.
Vurdere økonomiske konsekvenser.`;

export const recommendations = `Skoler under 30 elever kan drives sammen
Felles lærerressurser i regioner
Skyss under 45 minutter som mål
Rett til nærskole til og med 4. trinn (flertall)
Nytt skoletilskudd etter avstand`;

/** Ninety words, as from a hearing. */
const long =
  'Når skolen blir borte, er det ikke bare timeplanen som blir en annen. Bussen går før det er lyst, og hjem kommer vi når det er mørkt. Leksene gjøres på fanget, og vennene bor på andre siden av fjellet. Jeg vil ikke ha medlidenhet, jeg vil ha en rutetabell som noen har tenkt på. Lærerne gjør det de kan, men de kjører de samme veiene som oss. Spør oss hva skyss er, så skal vi fortelle dere det, minutt for minutt, hver eneste dag hele året.';

export const quotes: readonly { text: string; speaker?: string; by?: string }[] = [
  { text: 'Avstanden er ikke problemet. Ventetiden er.', speaker: 'Eirik Stene' },
  { text: 'Vi flytter ikke en skole uten å flytte en bygd.', speaker: 'Dagrun Vik' },
  {
    text: 'Nærhet til skolen er en verdi i seg selv, og skyss er en kostnad som vokser.',
    by: 'NOU 2027: 5, s. 41',
  },
  { text: long },
];

export const schools = 'År\tSkoler\n2010\t3000\n2015\t2870\n2020\t2790\n2025\t2700';

/** Twelve municipalities in ten years. */
export const byMunicipality = [
  ['Kommune', ...Array.from({ length: 10 }, (_, i) => String(2016 + i))].join(';'),
  ...[
    'Bygland',
    'Hitra',
    'Molde',
    'Tolga',
    'Karasjok',
    'Stange',
    'Stryn',
    'Rana',
    'Voss',
    'Valle',
    'Lom',
    'Vang',
  ].map((one, m) => [one, ...Array.from({ length: 10 }, (_, i) => String(20 + m * 3 - i))].join(';')),
].join('\r\n');

export const ownList = {
  title: 'Dette skjer nå',
  points: [
    'Høring i tre måneder',
    'Møter i hvert fylke',
    'Skyss kartlegges',
    'Regjeringen svarer',
    'Stortinget vedtar',
  ],
};
