/** One picture: how it is cropped, what it shows, who made it, and where it is used. */
import { Button, Heading } from '@digdir/designsystemet-react';
import { ArrowLeftIcon, ArrowRightIcon, ImageIcon, TrashIcon, UploadIcon } from '@navikt/aksel-icons';
import { useEffect, useRef, useState } from 'react';
import type { Language } from '../../../core/formats/language';
import type { Point } from '../../../core/images/focus';
import type { Tile } from '../../../core/images/judge';
import { formsOf } from '../../../core/model/field';
import { kindOf } from '../../../core/model/kinds';
import { factRef } from '../../../core/model/ref';
import { ConflictMark, Fields } from '../../forms';
import { useCommission } from '../../state/commission';
import { useMarks, useSettleAt } from '../../state/conflicts';
import { openConflicts } from '../../state/dialogs';
import { assetUrl } from '../../state/images';
import { useCommands } from '../../ui/commands';
import { say } from '../../ui/toast';
import { useWords } from '../../words';
import { titleOf, useFactSettings, useLang } from '../facts/settings';
import { Uses } from '../facts/uses';
import { pickFile } from './add';
import { CreditPart } from './credit';
import { Describe } from './describe';
import { useEditing } from './editing';
import { FocusPoint } from './focus-point';

interface DetailProps {
  tile: Tile;
  /** To stand in: «alt», «credit.creator». */
  field: string | undefined;
  /** Where it stands among those that one goes through. */
  number: number;
  of: number;
  onStep(by: number): void;
  onBack(): void;
  onDelete(): void;
}

const { source, note } = formsOf(kindOf('images').fields);

export function Detail({ tile, field, number, of, onStep, onBack, onDelete }: DetailProps) {
  const t = useWords('images');
  const common = useWords('common');
  const facts = useWords('facts');
  const lang = useLang();
  const { workspace, key, readOnly } = useCommission();
  const settings = useFactSettings('images');
  const { id, entry, file, judged } = tile;
  const editing = useEditing(entry);
  const image = { type: 'fact', kind: 'images', id } as const;
  const conflict = useSettleAt(image);
  const contested = useMarks().of(image);
  const [language, setLanguage] = useState<Language>(settings.home);
  const box = useRef<HTMLElement>(null);
  const title = titleOf(workspace, 'images', id, lang);
  const info = workspace.images.get(file.normalize('NFC'));
  useEffect(() => {
    if (box.current) stand(box.current, field);
  }, [field]);
  const replace = async () => {
    const added = await pickFile();
    if (!added) return;
    if (added.file === file) {
      say(t('sameFile'));
      return;
    }
    const why = editing.set('file', added.file);
    if (why) say(why, { tone: 'danger' });
    else say(t('replaced'), { tone: 'success' });
  };
  useCommands([
    { id: 'replace-image', label: t('replace'), disabled: readOnly, run: () => void replace() },
    { id: 'delete-image', label: t('remove'), disabled: readOnly, run: onDelete },
    {
      id: 'next-image',
      label: t('next'),
      keys: 'Alt+PageDown',
      whileTyping: true,
      disabled: of < 2,
      run: () => onStep(1),
    },
    {
      id: 'previous-image',
      label: t('previous'),
      keys: 'Alt+PageUp',
      whileTyping: true,
      disabled: of < 2,
      run: () => onStep(-1),
    },
  ]);
  return (
    // Esc in any of its fields goes back to the pictures.
    <article
      ref={box}
      className="image-detail"
      aria-labelledby="image-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        if ((event.target as Element).closest('dialog')) return;
        event.preventDefault();
        onBack();
      }}
    >
      <header className="image-head row">
        <Button variant="tertiary" onClick={onBack}>
          <ArrowLeftIcon aria-hidden />
          {t('all')}
        </Button>
        {of > 1 && (
          <div className="row muted small tabular">
            <Button variant="tertiary" icon aria-label={t('previous')} onClick={() => onStep(-1)}>
              <ArrowLeftIcon aria-hidden />
            </Button>
            <span>{t('place', { number, of })}</span>
            <Button variant="tertiary" icon aria-label={t('next')} onClick={() => onStep(1)}>
              <ArrowRightIcon aria-hidden />
            </Button>
          </div>
        )}
        {contested !== undefined && <ConflictMark label={title} onSettle={() => openConflicts(contested)} />}
        {!readOnly && (
          <div className="row push-end">
            <Button variant="tertiary" data-slot="file" onClick={() => void replace()}>
              <UploadIcon aria-hidden />
              {t('replace')}
            </Button>
            <Button variant="tertiary" onClick={onDelete} aria-label={t('remove')}>
              <TrashIcon aria-hidden />
              {common('delete')}
            </Button>
          </div>
        )}
      </header>
      <div className="image-body stack gap-8 align-start">
        <div className="stack gap-3 shrink">
          {info ? (
            <>
              <FocusPoint
                key={id}
                src={assetUrl(key, file)}
                info={info}
                focus={entry.focus as Point | undefined}
                readOnly={readOnly}
                onChange={(point, visit) => {
                  editing.enter('focus');
                  editing.set('focus', point, visit && `${factRef('images', id)}#focus~${visit}`);
                }}
              />
              {editing.below('focus')}
            </>
          ) : (
            <div className="image-gone stack gap-3 at-center rounded tinted text-center">
              <ImageIcon aria-hidden fontSize="2.5rem" />
              <p>{t('fileGoneWhy', { file })}</p>
              {!readOnly && (
                <Button variant="secondary" onClick={() => void replace()}>
                  {t('replace')}
                </Button>
              )}
            </div>
          )}
        </div>
        <div className="image-form stack gap-8 shrink">
          <div>
            <Heading className="no-ring break-words" level={1} data-size="sm" id="image-title" tabIndex={-1}>
              {title}
            </Heading>
            {info && (
              <p className="image-note muted smaller">
                {/\.svg$/i.test(file) ? t('drawing') : t('size', { ...info })}
              </p>
            )}
          </div>
          <Describe
            entry={entry}
            judged={judged}
            settings={settings}
            editing={editing}
            language={language}
            onLanguage={setLanguage}
          />
          <CreditPart
            entry={entry}
            judged={judged}
            settings={settings}
            editing={editing}
            language={language}
          />
          <section className="image-part stack gap-4" aria-labelledby="image-more">
            <h2 className="strong" id="image-more">
              {t('more')}
            </h2>
            <Fields
              forms={{ source: source!, note: note! }}
              values={entry}
              settings={settings}
              group={factRef('images', id)}
              conflict={conflict}
              onChange={(name, value, group) =>
                // Kept as it is typed until it says something: a picture always has a source, known or not.
                name === 'source' && value === undefined ? facts('mustFill') : editing.set(name, value, group)
              }
              onFocusField={(name) => editing.enter(name)}
              below={editing.below}
            />
          </section>
        </div>
        <div>
          <Uses kind="images" id={id} />
        </div>
      </div>
    </article>
  );
}

const written = 'textarea, input:not([tabindex="-1"]), select, [role="slider"]';

/** Goes to a field of a picture's form: «credit.creator», or the nearest that holds it; the title without one. */
function stand(box: HTMLElement, field: string | undefined): void {
  const parts = field?.split('.') ?? [];
  // Its parts are chosen together.
  if (field === 'credit.licenceUrl' && !box.querySelector('[data-slot="credit.licenceUrl"]'))
    parts[1] = 'licence';
  for (let most = parts.length; most > 0; most--) {
    const name = CSS.escape(parts.slice(0, most).join('.'));
    const slot = box.querySelector<HTMLElement>(`[data-slot="${name}"], [data-slot^="${name}."]`);
    if (!slot) continue;
    const target = slot.matches('button')
      ? slot
      : (slot.querySelector<HTMLElement>(written) ?? slot.querySelector<HTMLElement>('button'));
    slot.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
    return;
  }
  box.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}
