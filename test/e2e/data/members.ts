/** Fourteen members of a commission that does not exist, in the ways in which people write them. */
export const members = `Leder:
Ingrid Solheim, tidligere statsforvalter, Hamar
Medlemmer:
1. Anders Bakken – kommunedirektør, Lillevik kommune
2. Bente Iversen, professor, Universitetet i Nordvik
3. Christian Dahl, forbundsleder
• Dag-Erik Lunde (nestleder), ordfører i Fjellheim kommune
• Elin Myhre, områdedirektør, Oslo
Fylkesdirektør Finn Aas, Bergen
Gro Haugland, rådmann, Solvik
Hanne Sofie Ødegård, tidligere ordfører i Elvedal kommune
Áslat Somby, seniorrådgiver, Kautokeino
Jon Petter Rønning, professor, Trondheim
Kari Stenersen, selvstendig næringsdrivende, Bodø
Lars Fredrik Moe, administrerende direktør, Bergen
Mona Nygaard, kommunalsjef, Ås
`;

/** The names, in order. */
export const memberNames = [
  'Ingrid Solheim',
  'Anders Bakken',
  'Bente Iversen',
  'Christian Dahl',
  'Dag-Erik Lunde',
  'Elin Myhre',
  'Finn Aas',
  'Gro Haugland',
  'Hanne Sofie Ødegård',
  'Áslat Somby',
  'Jon Petter Rønning',
  'Kari Stenersen',
  'Lars Fredrik Moe',
  'Mona Nygaard',
];
