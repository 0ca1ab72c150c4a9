/** The field for a form: one component for each type. */
import { CellEditor } from './cell';
import { BooleanEditor, ChoiceEditor } from './choice';
import { GridEditor } from './grid';
import { ListEditor } from './list';
import { ObjectEditor } from './object';
import { RefEditor } from './ref';
import type { EditorProps } from './settings';
import { SourceEditor } from './source';
import { TextEditor } from './text';
import { TimedEditor } from './timed';
import { DateEditor, NumberEditor, StringEditor, UrlEditor } from './typed';

export function Editor(props: EditorProps) {
  const { form } = props;
  switch (form.type) {
    case 'string':
      return <StringEditor {...props} />;
    case 'text':
      return <TextEditor {...props} />;
    case 'date':
      return <DateEditor {...props} />;
    case 'number':
      return <NumberEditor {...props} />;
    case 'cell':
      return <CellEditor {...props} />;
    case 'boolean':
      return <BooleanEditor {...props} />;
    case 'url':
      return <UrlEditor {...props} />;
    case 'choice':
      return <ChoiceEditor {...props} />;
    case 'ref':
      return <RefEditor {...props} />;
    case 'list':
      return form.of.type === 'list' ? <GridEditor {...props} /> : <ListEditor {...props} />;
    case 'object':
      return <ObjectEditor {...props} />;
    case 'timed':
      return <TimedEditor {...props} />;
    case 'source':
      return <SourceEditor {...props} />;
    default:
      return form satisfies never;
  }
}
