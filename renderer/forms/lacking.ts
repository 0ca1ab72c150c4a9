/** Says which parts of a value must be filled in too: what makes a draft of it. */
import { lackingIn } from '../../core/editing/field-values';
import { readable } from '../../core/editing/unreadable';
import { useWords } from '../words';
import { type EditorProps, useForm } from './settings';

/** @returns «Oppnevnt må også ha kilde.»; nothing when no part is missing */
export function useLackingWords(): (
  field: Pick<EditorProps, 'form' | 'path' | 'label'>,
  draft: unknown,
) => string | undefined {
  const t = useWords('forms');
  const { texts, required, lang } = useForm();
  return ({ form, path, label }, draft) => {
    const lacking = lackingIn(form, path, readable(draft), (at) => required?.(at) ?? false);
    if (lacking.length === 0) return undefined;
    const fields = new Intl.ListFormat(lang, { type: 'conjunction' }).format(
      lacking.map((at) => `«${texts.label(at)}»`),
    );
    return t('fillToo', { label, fields });
  };
}
