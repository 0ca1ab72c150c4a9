import { FolderIcon, PlusIcon, PresentationIcon, SparklesIcon } from '@navikt/aksel-icons';
import { type ReactNode, useId } from 'react';
import { useWords } from '../../words';

interface ChoicesProps {
  /** Something was opened here before: then that is what one most likely comes for. */
  known: boolean;
  busy: string | undefined;
  onOpen(): void;
  onNew(): void;
  onExample(): void;
  onCheck(): void;
}

export function Choices({ known, busy, onOpen, onNew, onExample, onCheck }: ChoicesProps) {
  const t = useWords('start');
  const open = (
    <Choice
      key="open"
      icon={<FolderIcon aria-hidden />}
      label={t('open')}
      about={busy === 'open' ? t('opening') : t('openAbout')}
      run={onOpen}
    />
  );
  const make = (
    <Choice
      key="new"
      main={!known}
      icon={<PlusIcon aria-hidden />}
      label={t('new')}
      about={t('newAbout')}
      run={onNew}
    />
  );
  const example = (
    <Choice
      key="example"
      icon={<SparklesIcon aria-hidden />}
      label={t('example')}
      about={busy === 'example' ? t('opening') : t('exampleAbout')}
      run={onExample}
    />
  );
  return (
    <section aria-labelledby="start-begin">
      <h2 className="muted small strong" id="start-begin">
        {known ? t('other') : t('begin')}
      </h2>
      <ul className="choices list stack gap-1">
        {known ? [open, make, example] : [make, example, open]}
        <Choice
          icon={<PresentationIcon aria-hidden />}
          label={t('check')}
          about={t('checkAbout')}
          run={onCheck}
          apart
        />
      </ul>
    </section>
  );
}

interface ChoiceProps {
  icon: ReactNode;
  label: string;
  about: string;
  main?: boolean;
  apart?: boolean;
  run(): void;
}

function Choice({ icon, label, about, main = false, apart = false, run }: ChoiceProps) {
  const id = useId();
  return (
    <li data-apart={apart || undefined}>
      <button
        type="button"
        className="choice bare stack rounded"
        data-main={main || undefined}
        aria-labelledby={id}
        aria-describedby={`${id}-about`}
        onClick={run}
      >
        <span className="choice-icon stack round">{icon}</span>
        <span className="strong" id={id}>
          {label}
        </span>
        <span className="choice-about muted small" id={`${id}-about`}>
          {about}
        </span>
      </button>
    </li>
  );
}
