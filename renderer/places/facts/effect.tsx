/** «Endrer 3 lysbilder i 2 presentasjoner», said under the field while it is edited. */
import { PresentationIcon } from '@navikt/aksel-icons';
import type { Effects, Operation } from '../../../core/operations';
import { useEffects } from '../../background';
import { useWords } from '../../words';

export function useEffectWords(): (effects: Effects | undefined) => string {
  const t = useWords('facts');
  const common = useWords('common');
  return (effects) => {
    if (!effects) return '';
    if (effects.slides === 0) return t('effectNone');
    return t('effect', {
      slides: common('slides', { count: effects.slides }),
      decks: common('decks', { count: effects.decks.length }),
    });
  };
}

/** @param make what would be done; may throw OperationError */
export function Effect({ make, depends }: { make(): Operation | undefined; depends: readonly unknown[] }) {
  const words = useEffectWords()(useEffects(make, depends));
  return (
    <div className="facts-effect line gap-1 smaller medium" role="status">
      {words && (
        <>
          <PresentationIcon aria-hidden />
          {words}
        </>
      )}
    </div>
  );
}
