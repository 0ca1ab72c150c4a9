/** Begins a show: a window for the speaker, and from there one for the audience. */
import { api } from '../../host';
import { commission, settled } from '../../state/commission';
import { formatRoute } from '../../state/route';
import { sayError } from '../../ui/errors';

export async function startShow(deck: string, slide?: string): Promise<void> {
  await settled();
  const { recent } = commission();
  const route = formatRoute({ at: 'foredrag', recent, deck, slide });
  const answer = await api.call('windows.open', { kind: 'presenter', route });
  if (!answer.ok) sayError(answer.error);
  else if (answer.value.opened === 'page') window.open(`./${route}`, '_blank', 'popup,width=1100,height=760');
}
