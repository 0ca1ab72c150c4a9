/** The licence: chosen, with its version; the address of Creative Commons follows by itself. */
import { Field, Input, Label, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Language } from '../../../core/formats/language';
import { type Credit, withLicence, withLicenceWords } from '../../../core/images/credit';
import {
  commonsKinds,
  isCommons,
  type LicenceKind,
  licenceText,
  otherKinds,
  parseLicence,
  versions,
} from '../../../core/images/licences';
import { useWords } from '../../words';

interface LicenceFieldProps {
  credit: Credit;
  /** The commission's own. */
  home: Language;
  readOnly: boolean;
  onChange(patch: Partial<Credit>): void;
}

export function LicenceField({ credit, home, readOnly, onChange }: LicenceFieldProps) {
  const t = useWords('images');
  const licence = parseLicence(credit.licence);
  /** «Annen lisens» was chosen: its words are written although they may be those of another choice. */
  const [writing, setWriting] = useState(false);
  const kind = writing ? 'other' : licence?.kind;
  const choose = (next: LicenceKind | '') => {
    setWriting(next === 'other');
    if (next === '') onChange(withLicence(credit, undefined, home));
    else if (next === 'other') onChange({ licence: undefined, licenceUrl: undefined });
    else {
      const version = isCommons(next) ? (licence?.version ?? versions[0]) : undefined;
      onChange(withLicence(credit, { kind: next, ...(version ? { version } : {}) }, home));
    }
  };
  const option = (one: LicenceKind) => (
    <Select.Option key={one} value={one}>
      {t(`licence_${one}`)}
    </Select.Option>
  );
  return (
    <div className="image-licence columns gap-4" data-slot="credit.licence">
      <Field>
        <Label>{t('licence')}</Label>
        <Select
          value={kind ?? ''}
          disabled={readOnly}
          onChange={(event) => choose(event.target.value as LicenceKind | '')}
        >
          <Select.Option value="">{t('licenceNone')}</Select.Option>
          <Select.Optgroup label={t('licenceCommons')}>{commonsKinds.map(option)}</Select.Optgroup>
          <Select.Optgroup label={t('licenceOthers')}>{otherKinds.map(option)}</Select.Optgroup>
        </Select>
      </Field>
      {kind && isCommons(kind) && (
        <Field>
          <Label>{t('version')}</Label>
          <Select
            value={licence?.version ?? ''}
            disabled={readOnly}
            onChange={(event) =>
              onChange(withLicence(credit, { kind, version: event.target.value || undefined }, home))
            }
          >
            {licence?.version === undefined && <Select.Option value="">{t('licenceNone')}</Select.Option>}
            {[...new Set([...versions, ...(licence?.version ? [licence.version] : [])])].map((version) => (
              <Select.Option key={version} value={version}>
                {version}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      {kind === 'other' && (
        <Field>
          <Label>{t('licenceWords')}</Label>
          <Input
            value={credit.licence ?? ''}
            readOnly={readOnly}
            placeholder={licenceText({ kind: 'by', version: '4.0' }, home)}
            onChange={(event) => onChange(withLicenceWords(credit, event.target.value))}
          />
        </Field>
      )}
    </div>
  );
}
