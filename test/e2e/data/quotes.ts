/** Three quotations of people who do not exist. */
export const quotes = [
  {
    text: 'En kommune er ikke en etat. Den er et sted der folk bestemmer sammen.',
    speaker: 'Ingrid Solheim',
    title: 'Solheim i Lillevik Avis',
  },
  {
    text: 'Vi har nok planer. Det vi mangler, er hender.',
    speaker: 'Anders Bakken',
    title: 'Bakken på Kommunedagene',
  },
  {
    text: 'Det som er likt på papiret, er sjelden likt i praksis.',
    speaker: 'Bente Iversen',
    title: 'Iversen i Stat og styring',
  },
] as const;
