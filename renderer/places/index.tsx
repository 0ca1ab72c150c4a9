/** An open commission: the top bar and the current place. */
import type { CommissionRoute } from '../state/route';
import { useValue } from '../state/value';
import { Boundary } from '../ui/boundary';
import { About } from './about';
import { TopBar } from './bar';
import { Checks } from './checks';
import { Conflicts } from './conflicts';
import { TakenIn } from './conflicts/taken-in';
import { Decks } from './decks';
import { Editor } from './editor';
import { Export } from './exporting';
import { Facts } from './facts';
import { Find } from './find';
import { panel } from './find/state';
import { Images } from './images';
import { Packing } from './packing';
import { Search } from './search';
import { Shortcuts } from './shortcuts';

export function Places({ route }: { route: CommissionRoute }) {
  const finding = useValue(panel) !== undefined;
  return (
    <div className="app stack" data-finding={finding || undefined}>
      <TopBar route={route} />
      <Boundary key={route.at}>{place(route)}</Boundary>
      <Find />
      <Search />
      <Checks route={route} />
      <Conflicts />
      <TakenIn />
      <Export />
      <Packing />
      <About />
      <Shortcuts />
    </div>
  );
}

function place(route: CommissionRoute) {
  switch (route.at) {
    case 'presentasjoner':
      return route.deck ? <Editor key={route.deck} deck={route.deck} slide={route.slide} /> : <Decks />;
    case 'fakta':
      return <Facts route={route} />;
    case 'bilder':
      return <Images route={route} />;
    default:
      return route satisfies never;
  }
}
