/** What another copy of a commission brings, in words: one for each kind of thing. */
import type { News } from '../../../core/packing';
import { sayIn } from '../../words';

const kinds = ['facts', 'decks', 'outlines', 'pictures'] as const;

/** «2 nye opplysninger», «1 endret presentasjon» … */
export function newsWords(news: News): string[] {
  const t = sayIn('kin');
  const counted = kinds.flatMap((kind) => {
    const { added, changed, removed } = news[kind];
    return [
      ...(added > 0 ? [t(`${kind}Added`, { count: added })] : []),
      ...(changed > 0 ? [t(`${kind}Changed`, { count: changed })] : []),
      ...(removed > 0 ? [t(`${kind}Removed`, { count: removed })] : []),
    ];
  });
  return [
    ...counted,
    ...(news.commission ? [t('commission')] : []),
    ...(news.conflicts > 0 ? [t('conflicts', { count: news.conflicts })] : []),
  ];
}
