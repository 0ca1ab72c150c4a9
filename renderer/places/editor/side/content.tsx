/** «Innhold»: the template's form, what every slide has, what is to be mended, and the facts that are shown. */
import { Alert } from '@digdir/designsystemet-react';
import { memo, useCallback, useMemo, useState } from 'react';
import { find } from '../../../../core/base/lists';
import { setField, settable, whyNot } from '../../../../core/editing/slide-fields';
import type { Language } from '../../../../core/formats/language';
import type { Deck, Slide } from '../../../../core/model/deck';
import { formsOf } from '../../../../core/model/field';
import { templates } from '../../../../templates';
import { Fields, type FieldsProps } from '../../../forms';
import { commission, edit } from '../../../state/commission';
import { useSettleAt } from '../../../state/conflicts';
import { useSlide } from '../../../state/decks';
import { uiLanguage, useWords } from '../../../words';
import { SlideFacts } from './facts';
import { SlideFindings } from './findings';
import { Own } from './own';
import { useSeen } from './seen';
import { useSlideForm } from './settings';
import { ToFacts } from './to-facts';
import { askWhichHolds } from './which-holds';

const ownForms = { title: { type: 'text' } } as const;

export const Content = memo(function Content({ deck, slide }: { deck: Deck; slide: Slide }) {
  const t = useWords('side');
  const lang = uiLanguage();
  const template = templates.get(slide.template);
  const settings = useSlideForm(deck, template);
  const forms = useMemo(() => (template ? formsOf(template.fields) : {}), [template]);
  const [language, setLanguage] = useState<Language>(deck.language);
  const { label } = settings.texts;
  const deckId = deck.id;
  const slideId = slide.id;
  const change = useCallback(
    (field: string, value: unknown, group: string): string | undefined => {
      const can = settable(template, field, value);
      if ('empty' in can) return t(can.empty, { label: label(field) });
      const before = find(find(commission().workspace.decks, deckId)?.slides ?? [], slideId);
      const refused = edit(setField({ id: deckId }, { id: slideId }, field, can.value), group);
      if (!refused && before) askWhichHolds(deckId, before, field);
      return refused && whyNot(refused, lang, label);
    },
    [deckId, slideId, template, lang, label, t],
  );
  const seen = useSeen(deck, slide);
  const group = `decks/${deck.id}/${slide.id}`;
  const conflict = useSettleAt({ type: 'slide', in: 'decks', deck: deckId, slide: slideId });
  const below = (field: string) =>
    field === 'rows' && !settings.readOnly && <ToFacts deck={deck} slide={slideId} />;
  const shared = {
    conflict,
    deck: deckId,
    slide: slideId,
    settings,
    onChange: change,
    language,
    onLanguage: setLanguage,
  };
  return (
    <div className="side-content">
      {template ? (
        <section className="stack gap-4" aria-label={t('contentForm')}>
          <h2 className="muted small regular">{template.name[lang]}</h2>
          {Object.keys(forms).length > 0 ? (
            <Now key={`${group} ${slide.template}`} {...shared} forms={forms} group={group} below={below} />
          ) : (
            <p className="muted small">{t('noFields')}</p>
          )}
        </section>
      ) : (
        <Alert data-color="warning">{t('unknownTemplate', { template: slide.template })}</Alert>
      )}
      <SlideFindings seen={seen} />
      <SlideFacts seen={seen} />
      <section aria-label={t('ownWords')} className="stack gap-4">
        <h2 className="base strong">{t('ownWords')}</h2>
        {template && <Now key={group} {...shared} forms={ownForms} group={`${group} own`} />}
        <Own deck={deck} slides={[slide.id]} />
      </section>
    </div>
  );
});

/** The form of the slide as it is now: what is typed in must not be a letter behind. */
function Now({ deck, slide: id, ...props }: Omit<FieldsProps, 'values'> & { deck: string; slide: string }) {
  const slide = useSlide(deck, id);
  return slide && <Fields values={slide} {...props} />;
}
