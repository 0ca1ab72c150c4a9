import { Button, Textfield } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import type { Chosen } from '../../../app/contract';
import { api } from '../../host';
import { errorText, useWords } from '../../words';

interface NewFolderProps {
  parent: Chosen;
  onMade(made: Chosen): void;
  onCancel(): void;
}

export function NewFolder({ parent, onMade, onCancel }: NewFolderProps) {
  const t = useWords('folders');
  const common = useWords('common');
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  useEffect(() => field.current?.focus(), []);
  const make = async () => {
    if (name.trim() === '') return;
    const answer = await api.call('files.folder', { place: parent.place, name: name.trim() });
    if (answer.ok) onMade(answer.value);
    else {
      setProblem(errorText(answer.error));
      field.current?.focus();
    }
  };
  return (
    <form
      className="new-folder row gap-3 align-end"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Textfield
        ref={field}
        label={t('newFolderName')}
        value={name}
        maxLength={200}
        error={problem}
        onChange={(event) => {
          setName(event.target.value);
          setProblem(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // Closes the field and not the dialog around it.
          event.preventDefault();
          event.stopPropagation();
          onCancel();
        }}
      />
      <Button type="submit" variant="secondary" disabled={name.trim() === ''}>
        {t('make')}
      </Button>
      <Button variant="tertiary" onClick={onCancel}>
        {common('cancel')}
      </Button>
    </form>
  );
}
