import type { PerLanguage } from './language';

interface Marks {
  readonly open: string;
  readonly close: string;
  readonly innerOpen: string;
  readonly innerClose: string;
}

const norwegian: Marks = { open: '«', close: '»', innerOpen: '‘', innerClose: '’' };

/** Norwegian «ord ‘ord’ ord»; Northern Sámi print in Norway follows it; English “word ‘word’ word”. */
export const quoteMarks: PerLanguage<Marks> = {
  nb: norwegian,
  nn: norwegian,
  se: norwegian,
  en: { open: '“', close: '”', innerOpen: '‘', innerClose: '’' },
};
