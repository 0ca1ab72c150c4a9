import { Spinner } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { useWords } from '../words';

/** A spinner that appears only when loading takes long enough to be noticed. */
export function Waiting() {
  const t = useWords('common');
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="waiting stack centered">
      {late && <Spinner aria-label={t('loading')} data-size="lg" />}
    </div>
  );
}
