/** Several fields that are one value. Kept as a draft while something in it is still missing. */

import { isEmpty, pruned } from '../../core/editing/values';
import { useDraft } from './draft';
import { Group } from './frame';
import { type EditorProps, NotBegun, useEditor, useForm } from './settings';

type Values = Record<string, unknown>;

export function ObjectEditor(props: EditorProps) {
  const { texts, required } = useForm();
  const Editor = useEditor();
  const draft = useDraft<Values>(
    props.value as Values | undefined,
    props.onChange,
    (value) => value && pruned(value),
  );
  const { form, path } = props;
  if (form.type !== 'object') return null;
  return (
    <Group {...props} error={draft.error ?? props.error}>
      <NotBegun value={isEmpty(draft.value) && !required?.(path)}>
        <div className="f-object columns">
          {Object.entries(form.fields).map(([key, inner]) => {
            const at = `${path}.${key}`;
            return (
              <Editor
                key={key}
                form={inner}
                path={at}
                label={texts.label(at)}
                help={texts.help?.(at)}
                value={draft.value?.[key]}
                onChange={(value) => {
                  draft.set({ ...draft.value, [key]: value });
                  return undefined;
                }}
              />
            );
          })}
        </div>
      </NotBegun>
    </Group>
  );
}
