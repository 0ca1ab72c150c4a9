/** The line as slides print it, in their own type, while it is being written. */
import type { Language } from '../../../core/formats/language';
import type { Entry } from '../../../core/model/register';
import { useWords } from '../../words';
import { printedLine } from './line';

export function PrintedLine({ entry, language, home }: { entry: Entry; language: Language; home: Language }) {
  const t = useWords('images');
  const { line, where } = printedLine(entry, language, home);
  return (
    <div className="image-line">
      <h3>{t('lineTitle')}</h3>
      {line.length === 0 ? (
        <p className="image-quiet">{t('lineNone')}</p>
      ) : (
        <>
          <p className="image-printed" lang={language}>
            {line.map((run, i) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of one line have no other name.
              run.href ? <u key={i}>{run.t}</u> : <span key={i}>{run.t}</span>,
            )}
          </p>
          <p className="image-quiet">{t(`where_${where}`)}</p>
        </>
      )}
    </div>
  );
}
