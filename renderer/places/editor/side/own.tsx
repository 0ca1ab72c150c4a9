/** What slides have whatever they show: the section they stand in, and whether they are hidden. */

import { Field, Label, Select, Switch } from '@digdir/designsystemet-react';
import { endOfSection, moveTo } from '../../../../core/editing/slide-list';
import { plainText } from '../../../../core/facts/plain-text';
import type { Deck } from '../../../../core/model/deck';
import { hideSlides } from '../../../../core/operations';
import { ownForm } from '../../../../core/words';
import { commission, usePart } from '../../../state/commission';
import { uiLanguage, useWords } from '../../../words';
import { perform } from '../state/actions';

const mixed = '*';

export function Own({ deck, slides }: { deck: Deck; slides: readonly string[] }) {
  const t = useWords('side');
  const lang = uiLanguage();
  const readOnly = usePart((now) => now.readOnly);
  const home = usePart((now) => now.workspace.commission.language);
  const chosen = new Set(slides);
  const own = deck.slides.filter(({ id }) => chosen.has(id));
  const hidden = own.length > 0 && own.every((slide) => slide.hidden);
  const sections = new Set(own.map(({ section }) => section));
  const section = sections.size === 1 ? ([...sections][0] ?? '') : mixed;
  return (
    <>
      {deck.sections.length > 0 && (
        <Field>
          <Label>{ownForm('slide', lang).label('section')}</Label>
          <Select
            value={section}
            disabled={readOnly}
            onChange={(event) => {
              const wanted = event.target.value || undefined;
              perform(() => moveTo(deck, chosen, endOfSection(deck, chosen, wanted)));
            }}
          >
            {section === mixed && (
              <Select.Option value={mixed} disabled>
                {t('mixed')}
              </Select.Option>
            )}
            {(section === '' || deck.slides.some((one) => one.section === undefined)) && (
              <Select.Option value="">{t('noSection')}</Select.Option>
            )}
            {deck.sections.map(({ id, title }) => (
              <Select.Option key={id} value={id}>
                {plainText(title, home, deck.language)}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      <Switch
        label={ownForm('slide', lang).label('hidden')}
        description={ownForm('slide', lang).help('hidden')}
        checked={hidden}
        disabled={readOnly}
        onChange={(event) => {
          const { checked } = event.target;
          perform(() => hideSlides(commission().workspace, { deck: deck.id }, slides, checked));
        }}
      />
    </>
  );
}
