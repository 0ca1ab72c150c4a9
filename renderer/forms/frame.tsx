/** The frame of every field: label above, help and error below, connected for screen readers. */
import { Button, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useContext, useId } from 'react';
import { useWords } from '../words';
import { ConflictMark, useConflictAt } from './conflict-mark';
import { type EditorProps, NotBegun, useForm, useInList } from './settings';

export interface Tied {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  'aria-label'?: string;
  'aria-required'?: true;
}

interface FrameProps extends Pick<EditorProps, 'path' | 'label' | 'help' | 'error' | 'bare'> {
  /** To the right of the label. */
  aside?: ReactNode;
  /** How the field understood what was typed. */
  understood?: string;
  /** What somebody else has written here while this was typed and not sent. */
  theirs?: string;
  /** Throws away what was typed and is not saved. */
  onDrop?(): void;
  children(tied: Tied): ReactNode;
}

export function Frame(props: FrameProps) {
  const { path, label, help, error, bare, aside, understood, theirs, onDrop, children } = props;
  const t = useWords('forms');
  const { required } = useForm();
  const id = useId();
  const notBegun = useContext(NotBegun);
  const isRequired = !notBegun && (required?.(path) ?? false);
  const inList = useInList();
  const settle = useConflictAt(path, bare);
  const described = [
    help && !bare ? `${id}-help` : undefined,
    understood ? `${id}-read` : undefined,
    theirs === undefined ? undefined : `${id}-theirs`,
    error ? `${id}-error` : undefined,
  ].filter(Boolean);
  const tied: Tied = {
    id,
    ...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {}),
    ...(error ? { 'aria-invalid': true } : {}),
    ...(bare ? { 'aria-label': label } : {}),
    ...(isRequired ? { 'aria-required': true } : {}),
  };
  return (
    <div
      className="f-field stack gap-1 at-top shrink"
      data-field={path}
      data-bare={bare || undefined}
      data-conflict={settle ? true : undefined}
    >
      {(!bare || aside) && (
        <div className="f-head row between">
          {!bare && (
            <Label htmlFor={id}>
              {label}
              {isRequired && !inList && (
                <span className="f-help muted smaller regular"> {t('required')}</span>
              )}
            </Label>
          )}
          {settle && <ConflictMark label={label} onSettle={settle} />}
          {aside}
        </div>
      )}
      {children(tied)}
      {understood && (
        <div className="f-help muted smaller regular" id={`${id}-read`}>
          {understood}
        </div>
      )}
      {theirs !== undefined && (
        <div className="f-help warning smaller regular" id={`${id}-theirs`} role="status">
          {theirs === '' ? t('meanwhileEmptied') : t('meanwhile', { value: theirs })}
        </div>
      )}
      {help && !bare && (
        <div className="f-help muted smaller regular" id={`${id}-help`}>
          {help}
        </div>
      )}
      <Wrong id={`${id}-error`} error={error} label={label} onDrop={onDrop} />
    </div>
  );
}

/** What is wrong, and the way back to what is saved. */
function Wrong({ id, error, label, onDrop }: { id: string; error?: string; label: string; onDrop?(): void }) {
  const t = useWords('forms');
  if (!error) return null;
  return (
    <div className="f-wrong row gap-2">
      <ValidationMessage id={id}>{error}</ValidationMessage>
      {onDrop && (
        <Button
          className="f-tight smaller"
          variant="tertiary"
          data-size="sm"
          aria-label={t('dropOf', { label })}
          onClick={onDrop}
        >
          {t('dropEdit')}
        </Button>
      )}
    </div>
  );
}

/** Several fields under one label. */
export function Group({
  path,
  label,
  help,
  error,
  bare,
  aside,
  onDrop,
  children,
}: Pick<EditorProps, 'path' | 'label' | 'help' | 'error' | 'bare'> & {
  aside?: ReactNode;
  /** Throws away what was filled in and is not saved. */
  onDrop?(): void;
  children: ReactNode;
}) {
  const t = useWords('forms');
  const { required } = useForm();
  const notBegun = useContext(NotBegun);
  const inList = useInList();
  const isRequired = !notBegun && !inList && (required?.(path) ?? false);
  const id = useId();
  const settle = useConflictAt(path, bare);
  const described = [help && !bare ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand beside the language buttons.
    <div
      role="group"
      className="f-field f-group stack gap-1 at-top shrink"
      data-field={path}
      data-bare={bare || undefined}
      data-conflict={settle ? true : undefined}
      aria-label={bare ? label : undefined}
      aria-labelledby={bare ? undefined : `${id}-label`}
      aria-describedby={described || undefined}
    >
      {(!bare || aside) && (
        <div className="f-head row between">
          {!bare && (
            <span className="ds-label" data-weight="medium" id={`${id}-label`}>
              {label}
              {isRequired && <span className="f-help muted smaller regular"> {t('required')}</span>}
            </span>
          )}
          {settle && <ConflictMark label={label} onSettle={settle} />}
          {aside}
        </div>
      )}
      {help && !bare && (
        <div className="f-help muted smaller regular" id={`${id}-help`}>
          {help}
        </div>
      )}
      {children}
      <Wrong id={`${id}-error`} error={error} label={label} onDrop={onDrop} />
    </div>
  );
}
