/** The line as slides print it, in their own type, while it is being written. */
import { textReader } from '../../../core/facts/plain-text';
import { label } from '../../../core/formats/labels';
import type { Language } from '../../../core/formats/language';
import { type Rich, readFields } from '../../../core/model/field';
import { type Image, kindOf } from '../../../core/model/kinds';
import { nowhere } from '../../../core/model/origin';
import { factRef } from '../../../core/model/ref';
import type { Entry } from '../../../core/model/register';
import type { Context } from '../../../core/template';
import { creditLine, slideCredit } from '../../../templates/kit/images';
import { useWords } from '../../words';

export function PrintedLine({ entry, language, home }: { entry: Entry; language: Language; home: Language }) {
  const t = useWords('images');
  const { line, where } = printedLine(entry, language, home);
  return (
    <div className="image-line stack gap-1 rounded">
      <h3 className="small strong">{t('lineTitle')}</h3>
      {line.length === 0 ? (
        <p className="image-note muted smaller">{t('lineNone')}</p>
      ) : (
        <>
          <p className="image-printed tight break-words" lang={language}>
            {line.map((run, i) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of one line have no other name.
              run.href ? <u key={i}>{run.t}</u> : <span key={i}>{run.t}</span>,
            )}
          </p>
          <p className="image-note muted smaller">{t(`where_${where}`)}</p>
        </>
      )}
    </div>
  );
}

/** The credit line exactly as slides print it, and where it is printed. Pure. */
interface Printed {
  line: Rich;
  /** `slide`: beside the picture too. `sources`: on the slide with sources and images alone. */
  where: 'slide' | 'sources' | 'nowhere';
}

/** @param language the presentation's */
export function printedLine(entry: Entry, language: Language, home: Language): Printed {
  const image = {
    ...readFields(kindOf('images').fields, entry as never, textReader(language, home)),
    id: entry.id,
    ref: factRef('images', entry.id),
    from: () => nowhere,
  } as unknown as Image;
  // All that the line asks of a slide.
  const ctx = { language, label: (key: 'photo') => label(language, key) } as unknown as Context;
  const line = creditLine(ctx, image);
  // The slide with sources leaves out pictures that are there for looks.
  if (line.length === 0 || entry.purpose === 'decorative') return { line, where: 'nowhere' };
  return { line, where: slideCredit(ctx, image).length > 0 ? 'slide' : 'sources' };
}
