/**
 * By the codes that hosts answer with: what happened and what to do. Keys with `_name` or `_heic` are the same error
 * where more is known of it (i18next's contexts).
 */
import { sentences } from '../../core/operations/words';
import { columns, type Said } from './columns';
import { fileErrors } from './errors-files';
import { importErrors } from './errors-import';
import { workErrors } from './errors-work';

/** What an edit was refused with; its parameters stand in single braces there. */
const editErrors = Object.fromEntries(
  Object.entries(sentences).map(([code, { nb, nn, en }]): [string, Said] => {
    const said = (text: string): string => text.replace(/\{(\w+)\}/g, '{{$1}}');
    return [code, [said(nb), said(nn), said(en)]];
  }),
) as Record<keyof typeof sentences, Said>;

export const errorWords = columns({ ...editErrors, ...fileErrors, ...importErrors, ...workErrors });
