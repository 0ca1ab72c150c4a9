/** One of a few words, and yes or no. */
import { Checkbox, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useWords } from '../words';
import { Frame } from './frame';
import { type EditorProps, useForm } from './settings';

export function ChoiceEditor(props: EditorProps) {
  const t = useWords('forms');
  const { texts, required, readOnly } = useForm();
  const [error, setError] = useState<string>();
  const { form, path } = props;
  if (form.type !== 'choice') return null;
  const value = (props.value as string | undefined) ?? '';
  // A word of a newer version stays what it is.
  const options = value === '' || form.options.includes(value) ? form.options : [...form.options, value];
  return (
    <Frame {...props} error={error ?? props.error}>
      {(tied) => (
        <Select
          {...tied}
          value={value}
          disabled={readOnly}
          onChange={(event) => setError(props.onChange(event.target.value || undefined))}
        >
          {(!required?.(path) || value === '') && <Select.Option value="">{t('noChoice')}</Select.Option>}
          {options.map((option) => (
            <Select.Option key={option} value={option}>
              {texts.option?.(path, option) ?? option}
            </Select.Option>
          ))}
        </Select>
      )}
    </Frame>
  );
}

export function BooleanEditor({ value, onChange, path, label, help, error }: EditorProps) {
  const { readOnly } = useForm();
  const [own, setOwn] = useState<string>();
  const shown = own ?? error;
  return (
    <div className="f-field stack gap-1 at-top shrink" data-field={path}>
      <Checkbox
        label={label}
        description={help}
        checked={value === true}
        readOnly={readOnly}
        onChange={(event) => setOwn(onChange(event.target.checked ? true : undefined))}
      />
      {shown && <ValidationMessage>{shown}</ValidationMessage>}
    </div>
  );
}
