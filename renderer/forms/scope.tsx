/** What editors need where there is no whole form around them: cells of a table, a date in a dialog. */
import './forms.css';
import { type ReactNode, useMemo, useState } from 'react';
import type { Language } from '../../core/formats/language';
import { Editor } from './editor';
import { FormProvider, type FormSettings } from './settings';

export function FormScope({ settings, children }: { settings: FormSettings; children: ReactNode }) {
  const [textLanguage, setTextLanguage] = useState<Language>(settings.home);
  const shared = useMemo(
    () => ({ ...settings, textLanguage, setTextLanguage, Editor }),
    [settings, textLanguage],
  );
  return <FormProvider value={shared}>{children}</FormProvider>;
}
